import { css } from '../../styles/css.js';

export const styles = css`
  li {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr) auto;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    align-items: center;
  }

  @container (inline-size < 40em) {
    li > :nth-child(n) {
      grid-column: 1 / -2;
    }

    li > :last-child {
      grid-area: 1 / -2;
    }
  }
`;
