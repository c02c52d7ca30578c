import { css } from '../../../styles/css.js';

export const styles = css`
  .failures {
    max-block-size: 12em;
    overflow: auto;
    list-style: none;
    overflow-wrap: anywhere;
  }
`;
