import { css } from 'lit';

/** Labels, inputs and check boxes. */
export const fields = css`
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
  legend {
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
  }

  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 2);
    padding-block: var(--_space);
    align-items: start;
  }

  .choice > .small {
    grid-column: 2;
  }

  .help,
  .error-text {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .error-text {
    color: var(--_danger);
  }

  .error-text:empty {
    position: absolute;
  }

  @media (pointer: coarse) {
    .input,
    .choice {
      min-block-size: 44px;
    }
  }
`;
