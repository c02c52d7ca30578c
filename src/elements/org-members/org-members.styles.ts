import { css } from '../../styles/css.js';

export const styles = css`
  slot:not([hidden]) {
    display: block;
    margin-inline-start: auto;
  }

  /* Names get what the others leave. */
  td {
    inline-size: 9em;
  }

  @container (inline-size < 40em) {
    td {
      inline-size: 6.5em;
    }
  }

  @container (inline-size >= 52em) {
    td {
      inline-size: 22%;
    }
  }

  .person {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
  }

  .panel {
    border: 1px solid var(--_border);
    border-radius: var(--_panel-radius);
  }

  .panel > .person {
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 4);
  }

  .panel > .person + .person {
    border-block-start: 1px solid var(--_border);
  }

  /* Without anybody's hue. */
  .panel .avatar {
    background: var(--_tint);
  }

  .panel .person > div {
    flex: 0 1 16em;
    display: grid;
    gap: calc(var(--_space) * 3);
    padding-block: var(--_space);
  }
`;
