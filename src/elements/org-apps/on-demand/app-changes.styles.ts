import { css } from 'lit';

export const styles = css`
  .copyable {
    display: flex;
    gap: calc(var(--_space) * 2);
  }

  .copyable > input {
    font-family: ui-monospace, monospace;
  }
`;
