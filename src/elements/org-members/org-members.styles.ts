import { css } from 'lit';

export const styles = css`
  slot[name='actions']:not([hidden]) {
    display: block;
    margin-inline-start: auto;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .toolbar > input {
    flex: 1 1 16em;
    inline-size: 0;
  }

  .toolbar > select {
    inline-size: auto;
    min-inline-size: 10em;
  }

  .panel,
  table {
    inline-size: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_panel-radius);
  }

  table {
    border-spacing: 0;
    transition: opacity 120ms;
  }

  /* Quick answers do not flicker. */
  table[aria-busy='true'] {
    opacity: 0.5;
    transition-delay: 150ms;
  }

  th,
  td,
  .panel > .person {
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 4);
    font-weight: 400;
    text-align: start;
  }

  thead th {
    color: var(--_muted);
    font-size: 0.875em;
    padding-block: calc(var(--_space) * 2);
  }

  tbody > tr > *,
  .panel > .person + .person {
    border-block-start: 1px solid var(--_border);
  }

  /* Names and addresses get what the others leave. */
  td {
    inline-size: 8em;
  }

  td:nth-child(4) {
    inline-size: 0;
    padding: 0 calc(var(--_space) * 3);
  }

  td ul.row {
    gap: var(--_space);
    list-style: none;
  }

  .person {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
  }

  .name {
    font-weight: 600;
  }

  .person .badge {
    margin-inline-start: var(--_space);
  }

  time,
  nav {
    font-variant-numeric: tabular-nums;
  }

  nav > p {
    margin-inline-end: auto;
  }

  .panel .person > div {
    flex: 0 1 16em;
    display: grid;
    gap: calc(var(--_space) * 3);
    padding-block: var(--_space);
  }

  .choice > [aria-disabled='true'] {
    opacity: 0.5;
  }

  dialog .help:empty {
    display: none;
  }

  @container (inline-size < 40em) {
    th,
    td {
      padding-inline: calc(var(--_space) * 3) 0;
    }

    td {
      inline-size: 6.5em;
    }
  }

  @container (inline-size >= 45em) {
    td {
      inline-size: 22%;
    }
  }

  @container (inline-size < 30em) {
    .toolbar > select {
      flex: 1 1 10em;
    }

    table,
    tbody {
      display: block;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody > tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: calc(var(--_space) * 2);
      padding: calc(var(--_space) * 3);
    }

    tbody > tr + tr {
      border-block-start: 1px solid var(--_border);
    }

    tbody > tr > :nth-child(n) {
      grid-column: 1 / -1;
      inline-size: auto;
      padding: 0;
      border: 0;
    }

    tbody > tr > th:nth-child(1) {
      grid-column: 1;
    }

    tbody > tr > td:nth-child(4):nth-child(n) {
      grid-area: 1 / 2;
    }

    td[data-label] {
      font-size: 0.875em;
    }

    td[data-label]::before {
      content: attr(data-label) ': ' / '';
    }
  }
`;
