import { css } from './css.js';

/** Buttons that look like links. */
export const links = css`
  .button.link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
  }

  .button.link:hover {
    text-decoration: underline;
  }

  @media (pointer: fine) {
    .button.link {
      min-block-size: 24px;
    }
  }
`;
