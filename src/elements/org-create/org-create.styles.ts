import { css } from '../../styles/css.js';

export const styles = css`
  form {
    max-inline-size: 36em;
  }
`;
