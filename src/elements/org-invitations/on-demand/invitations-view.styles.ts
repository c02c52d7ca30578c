import { css } from 'lit';

export const styles = css`
  .name {
    overflow-wrap: anywhere;
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
    td:not(.act, .pick) {
      inline-size: auto;
    }

    th[scope='row'] {
      inline-size: 36%;
    }
  }
`;
