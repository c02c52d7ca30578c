import { css } from 'lit';

export const styles = css`
  /* Short words stay whole where columns are narrow; addresses have none. */
  .name {
    overflow-wrap: anywhere;
  }

  time {
    white-space: nowrap;
  }

  .badge.expired {
    background: color-mix(in oklab, var(--_danger) 12%, var(--_surface));
  }

  .failures {
    max-block-size: 12em;
    overflow: auto;
    list-style: none;
    overflow-wrap: anywhere;
  }

  @container (inline-size >= 30em) {
    th,
    td {
      overflow-wrap: break-word;
    }

    td:not(.pick, .act) {
      inline-size: 15%;
    }
  }
`;
