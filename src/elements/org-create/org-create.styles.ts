import { css } from 'lit';

export const styles = css`
  form {
    max-inline-size: 36em;
  }
`;
