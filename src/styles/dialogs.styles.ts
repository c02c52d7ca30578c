import { css } from './css.js';

/** Modal dialogs. */
export const dialogs = css`
  dialog {
    border: 1px solid var(--_border);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 32px rgb(0 0 0 / 18%);
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

  /* Side by side where there is room, else one under the other. */
  @media (width < 30em) {
    dialog .actions > * {
      flex: auto;
    }
  }

  .button.danger {
    border-color: transparent;
    background-color: var(--_danger);
    color: oklch(from var(--_danger) clamp(0, (0.66 - l) * 1000, 1) 0 0);
  }

  @keyframes rise {
    from {
      translate: 0 8px;
    }
  }
`;
