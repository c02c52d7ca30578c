import { css } from 'lit';

/** Controls and small parts that every element is made of. */
export const controls = css`
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  dl,
  dd {
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
    letter-spacing: inherit;
    margin: 0;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 2.25em;
    min-inline-size: 24px;
    padding: 0.25em 0.875em;
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 600;
    cursor: pointer;
    position: relative;
    text-align: center;
    transition: background-color 120ms;
  }

  .button:hover {
    background-image: linear-gradient(var(--_hover), var(--_hover));
  }

  .button.primary {
    border-color: transparent;
    background-color: var(--_accent);
    color: var(--_on-accent);
  }

  .button.danger {
    border-color: transparent;
    background-color: var(--_danger);
    color: var(--_on-danger);
  }

  .button.quiet {
    border-color: transparent;
    background-color: transparent;
  }

  .button.link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
  }

  .button.link:hover {
    text-decoration: underline;
  }

  .button.icon {
    inline-size: 2.25em;
    padding: 0;
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

  .field {
    display: grid;
    gap: var(--_space);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    min-inline-size: 0;
    max-inline-size: 36em;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .field > label,
  .field > legend,
  .field > .label {
    font-weight: 600;
    padding: 0;
  }

  .field .optional {
    font-weight: 400;
    color: var(--_muted);
  }

  .input {
    inline-size: 100%;
    min-block-size: 2.25em;
    padding: 0.375em 0.625em;
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background-color: var(--_surface);
  }

  textarea.input {
    min-block-size: 5em;
    resize: vertical;
    display: block;
  }

  select.input {
    padding-inline-end: 2em;
    appearance: none;
    background-image:
      linear-gradient(45deg, transparent 50%, currentcolor 50%),
      linear-gradient(-45deg, transparent 50%, currentcolor 50%);
    background-position:
      right 1.05em center,
      right 0.7em center;
    background-size: 0.36em 0.36em;
    background-repeat: no-repeat;
    text-overflow: ellipsis;
  }

  select.input:dir(rtl) {
    background-position:
      left 0.7em center,
      left 1.05em center;
  }

  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  input[type='checkbox'] {
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0.1875em 0;
    accent-color: var(--_accent);
    flex: none;
  }

  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 1);
    min-block-size: 24px;
    align-items: start;
  }

  .choice > .small {
    grid-column: 2;
  }

  .help {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .error-text {
    color: var(--_danger);
    font-size: 0.875em;
  }

  .alert {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    align-items: center;
    justify-content: space-between;
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
    border: 1px solid color-mix(in oklab, var(--_danger) 45%, var(--_border));
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_danger) 7%, var(--_surface));
    color: var(--_text);
  }

  .alert > .words {
    flex: 1 1 14em;
  }

  .confirmation {
    color: var(--_success);
  }

  .confirmation:empty {
    display: none;
  }

  .badge {
    display: inline-block;
    padding: 0 0.5em;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_tint);
    font-size: 0.8125em;
    line-height: 1.6;
  }

  .badge.warning {
    background: color-mix(in oklab, var(--_danger) 12%, var(--_surface));
  }

  .avatar {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 2.25em;
    block-size: 2.25em;
    border-radius: 50%;
    overflow: hidden;
    background: oklch(from var(--_surface) calc(l * 0.86 + 0.06) 0.055 var(--_hue));
    color: oklch(from var(--_text) l 0.05 var(--_hue));
    font-weight: 600;
    position: relative;
    user-select: none;
  }

  .avatar > .initials {
    font-size: 0.8125em;
    line-height: 1;
  }

  .avatar.square {
    border-radius: var(--_radius);
  }

  .avatar.large {
    font-size: 1.5em;
  }

  .avatar > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: var(--_surface);
  }

  .hue-0 {
    --_hue: 20;
  }
  .hue-1 {
    --_hue: 55;
  }
  .hue-2 {
    --_hue: 95;
  }
  .hue-3 {
    --_hue: 140;
  }
  .hue-4 {
    --_hue: 185;
  }
  .hue-5 {
    --_hue: 230;
  }
  .hue-6 {
    --_hue: 275;
  }
  .hue-7 {
    --_hue: 330;
  }

  .state {
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 1);
    padding: calc(var(--_space) * 8) calc(var(--_space) * 4);
    text-align: center;
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
    border-radius: calc(var(--_radius) / 2);
    background: var(--_tint);
    animation: breathe 1.4s ease-in-out infinite;
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

  .popover {
    position: fixed;
    inset: auto;
    margin: 0;
    min-inline-size: 12em;
    max-inline-size: min(20em, 100vw - 16px);
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 8%),
      0 8px 24px rgb(0 0 0 / 14%);
  }

  .popover [role='menuitem'] {
    display: block;
    inline-size: 100%;
    min-block-size: 2.25em;
    padding: 0.375em 0.625em;
    border: 0;
    border-radius: calc(var(--_radius) * 0.75);
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .popover [role='menuitem']:hover,
  .popover [role='menuitem']:focus {
    background: var(--_tint);
  }

  .popover [role='menuitem']:focus-visible {
    outline-offset: -2px;
  }

  dialog {
    inline-size: min(28em, 100vw - 24px);
    max-block-size: calc(100dvh - 24px);
    padding: calc(var(--_space) * 6);
    border: 1px solid var(--_border);
    border-radius: var(--_panel-radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 16px 48px rgb(0 0 0 / 24%);
    overflow: auto;
    animation: rise 140ms ease-out;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  dialog h2 {
    font-size: 1.125em;
    font-weight: 600;
  }

  dialog .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(var(--_space) * 2);
  }

  @keyframes rise {
    from {
      translate: 0 8px;
    }
  }

  @media (pointer: coarse) {
    .button,
    .input,
    .choice,
    .popover [role='menuitem'] {
      min-block-size: 44px;
    }

    .button.icon {
      min-inline-size: 44px;
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
    .badge,
    .avatar {
      border: 1px solid CanvasText;
    }

    .bone {
      border: 1px solid GrayText;
    }

    .popover [role='menuitem']:focus {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .button[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
`;
