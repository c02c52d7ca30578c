import { css } from '../../../styles/css.js';

export const styles = css`
  .chip {
    display: flex;
    align-items: center;
    max-inline-size: 100%;
    padding-inline-start: 0.5em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_tint);
    list-style: none;
    position: relative;
  }

  .chip.invalid {
    background: color-mix(in oklab, var(--_danger) 7%, var(--_surface));
    border-color: color-mix(in oklab, var(--_danger) 45%, var(--_border));
    color: var(--_danger);
  }

  .chip .button {
    border: 0;
    color: inherit;
    font-weight: inherit;
    outline-offset: -2px;
  }

  .chip .button.icon {
    padding: 0;
  }

  @media (pointer: fine) {
    .chip .button.icon {
      min-inline-size: 1.75em;
      min-block-size: 1.75em;
    }
  }

  svg {
    flex: none;
    inline-size: 1em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [inert] {
    opacity: 0.6;
  }

  .count {
    padding-inline: 0.5em;
    border-radius: 1em;
    border: 1px solid;
    font-size: 0.875em;
  }

  progress {
    display: block;
    inline-size: 100%;
    accent-color: var(--_accent);
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
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }

  .outcome + .outcome {
    border-block-start: 1px solid var(--_border);
  }

  .outcome > .row {
    flex: 1;
    row-gap: 0;
  }

  .outcome span {
    flex: 1 1 14em;
  }

  .outcome > svg {
    padding: 2px;
    inline-size: 1.375em;
    border-radius: 50%;
    background: var(--_tint);
  }

  .outcome.check > svg {
    color: var(--_success);
  }

  .outcome:is(.cross, .warning) > svg {
    color: var(--_danger);
  }
`;
