import { css } from './css.js';
import { popover } from './popover.styles.js';

/** Menus that a button opens. */
export const menus = css`
  ${popover}

  .button.icon {
    padding: 0;
  }

  [role='menuitem'] {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_target);
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

  @media (forced-colors: active) {
    [role='menuitem']:focus {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
