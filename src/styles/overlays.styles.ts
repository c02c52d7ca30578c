import { css, type CSSResultGroup } from 'lit';
import { popover } from './popover.styles.js';

/** Menus and dialogs. */
export const overlays: CSSResultGroup = [
  popover,
  css`
    [role='menuitem'] {
      display: block;
      inline-size: 100%;
      min-block-size: 2.25em;
      padding: 0.375em 0.625em;
      border: 0;
      border-radius: calc(var(--_radius) * 0.75);
      background: none;
      text-align: start;
      cursor: pointer;
    }

    [role='menuitem']:hover,
    [role='menuitem']:focus {
      background: var(--_tint);
    }

    [role='menuitem']:focus-visible {
      outline-offset: -2px;
    }

    dialog {
      inline-size: min(28em, 100vw - 24px);
      max-block-size: calc(100dvh - 24px);
      padding: calc(var(--_space) * 6);
      border-radius: calc(var(--_radius) * 1.5);
      overflow: auto;
      animation: rise 140ms ease-out;
    }

    dialog::backdrop {
      background: rgb(0 0 0 / 45%);
    }

    dialog h2 {
      font-size: 1.125em;
      font-weight: 600;
    }

    dialog .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: calc(var(--_space) * 2);
    }

    dialog .help:empty {
      display: none;
    }

    @keyframes rise {
      from {
        translate: 0 8px;
      }
    }

    @media (pointer: coarse) {
      [role='menuitem'] {
        min-block-size: 44px;
      }
    }

    @media (forced-colors: active) {
      [role='menuitem']:focus {
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
    }
  `,
];
