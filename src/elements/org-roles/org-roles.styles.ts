import { css } from '../../styles/css.js';

export const styles = css`
  .scroll,
  .card {
    border: 1px solid var(--_border);
    border-radius: var(--_panel-radius);
  }

  /* Contains what is for assistive technology alone, which would widen the page else. */
  .scroll {
    position: relative;
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-spacing: 0;
  }

  th,
  td {
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 4);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  thead th {
    min-inline-size: 8em;
  }

  thead th:first-child,
  .group {
    color: var(--_muted);
    font-size: 0.875em;
  }

  tbody > tr > * {
    border-block-start: 1px solid var(--_border);
  }

  /* Stays in sight while the roles scroll. */
  th:first-child {
    position: sticky;
    inset-inline-start: 0;
    min-inline-size: 9em;
    background: var(--_surface);
    border-radius: inherit;
  }

  .group {
    padding-block: calc(var(--_space) * 4) calc(var(--_space) * 1.5);
  }

  .name {
    font-weight: 600;
  }

  .yes {
    color: var(--_success);
  }

  .no {
    color: var(--_muted);
  }

  svg {
    inline-size: 1.125em;
    vertical-align: -0.2em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
  }

  .skeleton .bone {
    block-size: 2.5em;
  }

  ul {
    list-style: none;
  }

  .cards,
  .card {
    overflow-wrap: anywhere;
  }

  .card {
    padding: calc(var(--_space) * 4);
  }

  .card > ul,
  .card > .muted + .muted {
    margin-block-start: calc(var(--_space) * 2);
  }

  .card svg {
    color: var(--_success);
  }

  @container (inline-size < 30em) {
    .scroll {
      display: none;
    }
  }

  @container (inline-size >= 30em) {
    .cards {
      display: none;
    }
  }
`;
