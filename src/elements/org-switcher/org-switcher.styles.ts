import { css } from '../../styles/css.js';

export const styles = css`
  :host {
    display: inline-block;
    container-type: normal;
    max-inline-size: min(16em, 100%);
    vertical-align: middle;
  }

  [part='button'] {
    max-inline-size: 100%;
    padding-inline: 0.5em;
  }

  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .avatar {
    border-radius: calc(var(--_radius) * 0.75);
  }

  .button > .avatar {
    font-size: 0.6875em;
  }

  .bone.button {
    inline-size: 9em;
    border-color: transparent;
    background: var(--_tint);
  }

  .popover {
    position-area: block-end span-inline-end;
    position-try:
      flip-inline,
      flip-block,
      flip-block flip-inline;
    inline-size: 20em;
    max-inline-size: calc(100vw - 32px);
    margin-inline-end: 8px;
    max-block-size: calc(100dvh - 16px);
    overflow: auto;
    white-space: normal;
  }

  svg {
    display: block;
    flex: none;
    inline-size: 1.125em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
