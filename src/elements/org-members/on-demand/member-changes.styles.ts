import { css } from '../../../styles/css.js';

export const styles = css`
  .reasons {
    max-block-size: 16em;
    overflow: auto;
    list-style: none;
  }

  .reasons b {
    display: block;
    font-weight: 600;
  }
`;
