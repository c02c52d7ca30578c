import { css } from './css.js';

/** Labelled fields, and what is wrong with them. */
export const forms = css`
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
    white-space: nowrap;
  }

  textarea.input {
    min-block-size: 5em;
    resize: vertical;
    display: block;
  }

  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .error-text {
    color: var(--_danger);
    font-size: 0.875em;
  }
`;
