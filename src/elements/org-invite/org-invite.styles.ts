import { css } from 'lit';

export const styles = css`
  form {
    max-inline-size: 44em;
  }

  form .field {
    max-inline-size: none;
  }

  .addresses,
  .role,
  .progress {
    display: grid;
    gap: var(--_space);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }

  .box {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    gap: calc(var(--_space) * 1.5);
    min-block-size: 5.25em;
    max-block-size: 14em;
    overflow: auto;
    cursor: text;
  }

  .box:has([aria-invalid='true']) {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .box:has(> input:focus-visible) {
    outline: 2px solid var(--_focus-ring);
    outline-offset: 2px;
  }

  .box > ul {
    display: contents;
  }

  .box > input {
    flex: 1 1 8em;
    min-inline-size: 0;
    min-block-size: 1.75em;
    padding: 0 0.25em;
    border: 0;
    outline: 0;
    background: none;
  }

  .chip {
    display: flex;
    align-items: center;
    max-inline-size: 100%;
    min-block-size: 1.75em;
    padding-inline-start: 0.5em;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_tint);
    font-size: 0.9375em;
    line-height: 1.4;
    list-style: none;
    position: relative;
    cursor: default;
  }

  .chip.invalid {
    border-color: color-mix(in oklab, var(--_danger) 45%, var(--_border));
    background: color-mix(in oklab, var(--_danger) 7%, var(--_surface));
    color: var(--_danger);
  }

  .chip button {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space);
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius) * 0.75);
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .chip button:focus-visible {
    outline-offset: -2px;
  }

  .chip .remove {
    flex: none;
    inline-size: 1.75em;
    min-inline-size: 24px;
    align-self: stretch;
    color: var(--_muted);
  }

  .chip .remove:hover {
    color: var(--_text);
    background: var(--_hover);
  }

  .icon {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .addresses > .row {
    column-gap: calc(var(--_space) * 4);
  }

  .upload:focus-within {
    outline: 2px solid var(--_focus-ring);
    outline-offset: 2px;
  }

  .details {
    display: grid;
    gap: calc(var(--_space) * 4);
    grid-template-columns: minmax(0, 1fr);
  }

  @container (inline-size >= 36em) {
    .details {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }

  [inert] {
    opacity: 0.6;
  }

  .count {
    margin-inline-start: 0.25em;
    padding-inline: 0.5em;
    border-radius: 1em;
    background: color-mix(in oklab, currentcolor 20%, transparent);
    font-size: 0.875em;
  }

  .progress {
    max-inline-size: 36em;
  }

  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    background: var(--_tint);
  }

  progress::-webkit-progress-bar {
    background: none;
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
    transition: inline-size 160ms;
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  .summary {
    font-weight: 600;
  }

  .outcomes {
    max-block-size: 30em;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_panel-radius);
  }

  .outcome {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0 calc(var(--_space) * 3);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    list-style: none;
  }

  .outcome + .outcome {
    border-block-start: 1px solid var(--_border);
  }

  .outcome > .words {
    grid-column: 2;
    color: var(--_muted);
  }

  .outcome .small {
    display: block;
  }

  .outcome > .icon {
    padding: 2px;
    inline-size: 1.375em;
    block-size: 1.375em;
    border-radius: 50%;
    background: var(--_tint);
    color: var(--_muted);
  }

  .outcome.invited > .icon {
    background: color-mix(in oklab, var(--_success) 14%, var(--_surface));
    color: var(--_success);
  }

  .outcome:is(.failed, .rate_limited, .invalid_email) > .icon {
    background: color-mix(in oklab, var(--_danger) 12%, var(--_surface));
    color: var(--_danger);
  }

  .outcome:is(.failed, .rate_limited, .invalid_email) > .words {
    color: var(--_text);
  }

  @container (inline-size >= 36em) {
    .outcome {
      grid-template-columns: auto minmax(0, 1fr) minmax(0, 1fr);
    }

    .outcome > .words {
      grid-column: auto;
    }
  }

  .bone.title {
    inline-size: 9em;
  }

  .bone.area,
  .bone.control {
    block-size: 5.25em;
    margin-block: 0.5em 1em;
  }

  .bone.control {
    block-size: 2.25em;
  }

  .bone.action {
    inline-size: 10em;
    block-size: 2.25em;
  }

  @media (pointer: coarse) {
    .chip,
    .chip button {
      min-block-size: 44px;
    }

    .chip .remove {
      inline-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .chip,
    .count,
    progress {
      border: 1px solid CanvasText;
    }
  }
`;
