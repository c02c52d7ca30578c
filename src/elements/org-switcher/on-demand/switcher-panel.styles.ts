import { css } from '../../../styles/css.js';

export const styles = css`
  .section + .section {
    margin-block-start: var(--_space);
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_border);
  }

  .entry {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2.5);
    padding: 0.375em 0.5em;
    border-radius: calc(var(--_radius) * 0.75);
  }

  .entry > .words {
    flex: 1;
    display: grid;
  }

  .section > .muted {
    padding: 0.375em 0.5em;
  }

  .input,
  .alert {
    margin-block-end: var(--_space);
  }

  .input:focus-visible {
    outline-offset: -2px;
  }

  [role='listbox'] {
    max-block-size: 20em;
    overflow: auto;
    outline: none;
  }

  /* So that hundreds of them open at once. */
  [role='option'] {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 3.5em;
    cursor: pointer;
  }

  [role='option']:hover,
  .active {
    background: var(--_tint);
  }

  :focus-visible > .active {
    outline: 2px solid var(--_focus-ring);
    outline-offset: -2px;
  }

  .sign {
    position: relative;
    inline-size: 1.125em;
    block-size: 1.125em;
    color: var(--_accent);
  }

  [part='create'] {
    color: inherit;
    inline-size: 100%;
    justify-content: start;
    gap: calc(var(--_space) * 2.5);
    padding-inline: 0.5em;
    font-weight: 400;
    text-decoration: none;
  }

  [part='create']:focus-visible {
    outline-offset: -2px;
  }

  [part='create']::before {
    content: '+' / '';
    inline-size: 1.8em;
    text-align: center;
    font-size: 1.25em;
    font-weight: 400;
    line-height: 1;
    color: var(--_muted);
  }

  @media (forced-colors: active) {
    .active,
    .active * {
      color: HighlightText;
      background: none;
      forced-color-adjust: none;
    }

    .active {
      background: Highlight;
    }
  }
`;
