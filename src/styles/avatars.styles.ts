import { css } from './css.js';

/** Pictures or initials of people and organizations. */
export const avatars = css`
  .avatar {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 2.25em;
    block-size: 2.25em;
    border-radius: 50%;
    overflow: hidden;
    background: oklch(from var(--_surface) calc(l * 0.68 + 0.24) 0.055 var(--_hue));
    font-weight: 600;
    position: relative;
  }

  .avatar > .initials {
    font-size: 0.8125em;
  }

  .avatar > img {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: var(--_surface);
  }

  .hue-0 {
    --_hue: 20;
  }
  .hue-1 {
    --_hue: 80;
  }
  .hue-2 {
    --_hue: 140;
  }
  .hue-3 {
    --_hue: 200;
  }
  .hue-4 {
    --_hue: 260;
  }
  .hue-5 {
    --_hue: 320;
  }

  @media (forced-colors: active) {
    .avatar {
      outline: 1px solid;
    }
  }
`;
