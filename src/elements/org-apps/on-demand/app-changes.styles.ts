import { css } from '../../../styles/css.js';

export const styles = css`
  .copyable {
    display: flex;
    gap: calc(var(--_space) * 2);
  }

  .copyable > input {
    min-inline-size: 0;
    font-family: ui-monospace, monospace;
  }

  .copyable > button {
    flex: none;
  }
`;
