import { css } from './css.js';

/** What every element is made of: text, buttons, alerts, and what stands in place of content. */
export const controls = css`
  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
  }

  [part='heading'] {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.4;
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: 0.875em;
  }

  .stack {
    display: grid;
    gap: calc(var(--_space) * 4);
    grid-template-columns: minmax(0, 1fr);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible {
    outline: 2px solid var(--_focus-ring);
    outline-offset: 2px;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    margin: 0;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 0.25em 0.875em;
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 600;
    cursor: pointer;
    position: relative;
  }

  .button:hover {
    background-image: linear-gradient(var(--_hover), var(--_hover));
  }

  .button.primary {
    border-color: transparent;
    background-color: var(--_accent);
    color: var(--_on-accent);
  }

  .button.quiet {
    border-color: transparent;
    background-color: transparent;
  }

  .button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.55;
  }

  .button[aria-busy='true'] {
    opacity: 1;
  }

  /* The spinner lies over the label, so that the button keeps its width. */
  .button[aria-busy='true'] > .label {
    opacity: 0.25;
  }

  .spinner {
    position: absolute;
    inset: 0;
    margin: auto;
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 2px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: spin 700ms linear infinite;
  }

  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }

  .alert {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    align-items: center;
    justify-content: space-between;
    padding: calc(var(--_space) * 3);
    border: 1px solid color-mix(in oklab, var(--_danger) 45%, var(--_border));
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_danger) 7%, var(--_surface));
  }

  .alert > .words {
    flex: 1 1 14em;
  }

  .confirmation {
    color: var(--_success);
  }

  /* Takes no room, but must be there for what it will say to be read out. */
  p:empty {
    position: absolute;
  }

  .state {
    display: grid;
    justify-items: center;
    gap: var(--_space);
    padding: calc(var(--_space) * 8) calc(var(--_space) * 4);
    text-align: center;
    text-wrap: balance;
  }

  .state > .title {
    font-weight: 600;
  }

  .state > .button {
    margin-block-start: calc(var(--_space) * 3);
  }

  /* Nothing blinks when the answer is quick: the shapes come after 150 ms. */
  .skeleton {
    animation: appear 1ms 150ms both;
  }

  .bone {
    display: block;
    block-size: 1em;
    border-radius: var(--_radius);
    background: var(--_tint);
    animation: breathe 1.4s infinite;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  @keyframes breathe {
    50% {
      opacity: 0.5;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after,
    ::backdrop {
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      transition: none !important;
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }

    .button[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
`;
