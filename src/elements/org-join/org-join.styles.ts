import { css } from '../../styles/css.js';

export const styles = css`
  dl,
  dd {
    margin: 0;
  }

  .card {
    justify-items: center;
    inline-size: min(26em, 100%);
    margin-inline: auto;
    padding: calc(var(--_space) * 6);
    border: 1px solid var(--_border);
    border-radius: var(--_panel-radius);
    background: var(--_surface);
    text-align: center;
  }

  .words {
    display: grid;
    gap: var(--_space);
    text-wrap: balance;
  }

  .card > :not(.avatar, .words) {
    inline-size: 100%;
  }

  .alert,
  dl {
    text-align: start;
  }

  dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
  }

  .ways {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  a.button {
    text-decoration: none;
  }

  .avatar.square {
    border-radius: var(--_radius);
  }

  .avatar.large {
    font-size: 1.5em;
  }
`;
