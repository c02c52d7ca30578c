import { css } from '../../styles/css.js';

export const styles = css`
  form,
  .skeleton,
  [part='danger-zone'] {
    max-inline-size: 36em;
  }

  .bone {
    inline-size: 9em;
  }

  .bone + .bone {
    inline-size: auto;
    block-size: 2.25em;
  }

  .logo {
    display: grid;
    grid-template-columns: clamp(3em, 14cqi, 4.5em) minmax(0, 1fr);
    gap: calc(var(--_space) * 4);
    align-items: start;
  }

  /* Each logo on the page that it is for, whatever this one is. */
  .logo > span {
    aspect-ratio: 1;
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    color-scheme: light;
    forced-color-adjust: none;
  }

  .logo > .darkLogoUrl {
    color-scheme: dark;
  }

  .avatar {
    inline-size: 100%;
    block-size: 100%;
    border-radius: calc(var(--_radius) * 0.75);
    font-size: 1.5em;
  }

  .avatar > img {
    object-fit: contain;
  }

  [part='danger-zone'] {
    margin-block-start: calc(var(--_space) * 4);
    padding-block-start: calc(var(--_space) * 6);
    border-block-start: 1px solid var(--_border);
  }

  /* How somebody got out is said before what there is to do next. */
  .state + .confirmation {
    grid-row: 2;
  }

  [part='danger-zone'] .row > div {
    flex: 1 1 16em;
  }

  .name {
    font-size: 1em;
    font-weight: 600;
  }
`;
