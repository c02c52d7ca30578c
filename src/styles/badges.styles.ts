import { css } from './css.js';

/** Roles and states. */
export const badges = css`
  .badge {
    display: inline-block;
    padding: 0 0.5em;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_tint);
    font-size: 0.8125em;
    line-height: 1.6;
    vertical-align: middle;
  }

  .badge.warning {
    background: color-mix(in oklab, var(--_danger) 7%, var(--_surface));
  }

  @media (forced-colors: active) {
    .badge {
      outline: 1px solid;
    }
  }
`;
