import { css } from './css.js';

/** Check boxes and radio buttons with a label beside and a hint under it. */
export const choices = css`
  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 2);
    padding-block: var(--_space);
    align-items: start;
  }

  .choice > .small {
    grid-column: 2;
  }

  .choice > [aria-disabled='true'] {
    opacity: 0.5;
  }

  @media (pointer: coarse) {
    .choice {
      min-block-size: 44px;
    }
  }
`;
