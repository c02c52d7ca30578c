import { css } from 'lit';

export const styles = css`
  .card {
    justify-items: center;
    max-inline-size: 26em;
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
  }

  /* It takes the focus to be read out; nothing can be done with it. */
  [part='heading']:focus {
    outline: none;
  }

  dl,
  .alert,
  .card > .button,
  .ways,
  .skeleton {
    inline-size: 100%;
  }

  .alert,
  dl > div {
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

  dl > div:last-child {
    border-block-end: 1px solid var(--_border);
  }

  .ways {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  a.button {
    text-decoration: none;
  }

  .skeleton > .stack {
    justify-items: center;
  }

  .bone.picture {
    inline-size: 3.375em;
    block-size: 3.375em;
    border-radius: var(--_radius);
  }

  .bone.title {
    inline-size: 60%;
    block-size: 1.5em;
  }

  .bone.button {
    inline-size: 100%;
    border: 0;
    background: var(--_tint);
  }

  .avatar.square {
    border-radius: var(--_radius);
  }

  .avatar.large {
    font-size: 1.5em;
  }
`;
