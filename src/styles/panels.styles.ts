import { css } from './css.js';

/** Short lists in a frame, with buttons at the end of their rows. */
export const panels = css`
  .panel {
    border: 1px solid var(--_border);
    border-radius: var(--_panel-radius);
    list-style: none;
  }

  .panel > * {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
  }

  .panel > * + * {
    border-block-start: 1px solid var(--_border);
  }

  .panel > li {
    flex-wrap: nowrap;
  }

  .panel .bone {
    inline-size: 12em;
  }

  .row > button {
    flex: none;
    margin-inline-start: auto;
  }

  .name {
    font-weight: 600;
  }
`;
