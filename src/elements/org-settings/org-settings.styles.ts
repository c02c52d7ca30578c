import { css } from 'lit';

export const styles = css`
  form,
  [part='danger-zone'] {
    max-inline-size: 36em;
  }

  .logo {
    display: grid;
    grid-template-columns: 4.5em minmax(0, 1fr);
    gap: calc(var(--_space) * 4);
    align-items: start;
  }

  /* Each logo on the page that it is for, whatever this one is. */
  .logo > span {
    block-size: 4.5em;
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color-scheme: light;
  }

  .logo > :empty {
    border-style: dashed;
  }

  .logo > .darkLogoUrl {
    color-scheme: dark;
  }

  img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  [part='danger-zone'] {
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
  }

  [part='danger-zone'] p {
    flex: 1 1 12em;
  }
`;
