import { css } from './css.js';

/**
 * Lists of people and things with a toolbar: a table, which is laid out as cards where it is
 * narrow. `.pick` is the cell with the check box, `.act` the one with the menu.
 */
export const tables = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  /* What is left is for the search, unless the filter has a line of its own. */
  .toolbar > input {
    flex: 99 1 16em;
    inline-size: 0;
  }

  .toolbar > select {
    flex: 1 1 10em;
    inline-size: auto;
  }

  /* The bulk bar lies under the toolbar, which keeps its room. */
  .tools {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .tools > * {
    grid-area: 1 / 1;
  }

  .tools > [inert] {
    visibility: hidden;
  }

  .bulk > p {
    font-weight: 600;
  }

  .bulk > .quiet {
    margin-inline-end: auto;
    color: var(--_muted);
  }

  table {
    inline-size: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_panel-radius);
    border-spacing: 0;
    overflow: hidden;
    transition: opacity 120ms;
    /* A layer of its own: being busy, or a key typed above, need not paint all rows anew. */
    will-change: opacity;
  }

  /* Quick answers do not flicker. */
  table[aria-busy='true'] {
    opacity: 0.5;
    transition-delay: 150ms;
  }

  th,
  td {
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 4);
    font-weight: 400;
    text-align: start;
  }

  thead th {
    color: var(--_muted);
    font-size: 0.875em;
    padding-block: calc(var(--_space) * 2);
  }

  tbody > tr > * {
    border-block-start: 1px solid var(--_border);
  }

  td.act {
    inline-size: 0;
    padding: 0 calc(var(--_space) * 3);
  }

  td.pick {
    inline-size: 0;
    padding: 0;
  }

  .pick > label {
    display: grid;
    place-items: center;
    min-block-size: 44px;
    min-inline-size: 44px;
  }

  tbody > tr:has(.pick :checked) {
    background: var(--_hover);
  }

  td ul.row {
    gap: var(--_space);
    list-style: none;
  }

  .name {
    font-weight: 600;
  }

  time,
  td > .badge {
    white-space: nowrap;
  }

  nav > p {
    margin-inline-end: auto;
  }

  @container (inline-size < 40em) {
    th,
    td {
      padding-inline: calc(var(--_space) * 3) 0;
    }
  }

  @container (inline-size < 30em) {
    table,
    thead,
    thead > tr,
    tbody {
      display: block;
    }

    thead > tr > th {
      position: absolute;
      clip-path: inset(50%);
    }

    thead > tr > .pick {
      display: flex;
      inline-size: auto;
      padding-inline-start: calc(var(--_space) * 3);
      border-block-end: 1px solid var(--_border);
    }

    thead label {
      grid-auto-flow: column;
      gap: calc(var(--_space) * 2);
    }

    thead label::after {
      content: attr(data-label) / '';
    }

    tbody > tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: calc(var(--_space) * 2) 0;
      padding: calc(var(--_space) * 3);
    }

    tbody > tr + tr {
      border-block-start: 1px solid var(--_border);
    }

    tbody > tr > :nth-child(n) {
      grid-column: 2 / -1;
      inline-size: auto;
      padding: 0;
      border: 0;
    }

    tbody > tr > .pick:nth-child(n) {
      grid-area: 1 / 1;
      min-inline-size: 44px;
      margin-inline-start: calc(var(--_space) * -3);
    }

    tbody > tr > th:nth-child(n) {
      grid-area: 1 / 2;
    }

    tbody > tr > .act:nth-child(n) {
      grid-area: 1 / 3;
    }

    .pick,
    .act {
      align-self: center;
    }

    td[data-label] {
      font-size: 0.875em;
    }

    td[data-label]::before {
      color: var(--_muted);
      content: attr(data-label) ': ' / '';
    }
  }
`;
