import { css } from 'lit';

/** Inputs and check boxes. */
export const fields = css`
  .input {
    inline-size: 100%;
    min-block-size: 2.25em;
    padding: 0.375em 0.625em;
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background-color: var(--_surface);
  }

  /* With the arrow where the text begins at the other end, in browsers that can. */
  select {
    appearance: base-select;
  }

  select::picker-icon {
    align-self: center;
    font-size: 0.75em;
  }

  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
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

  .choice > [aria-disabled='true'] {
    opacity: 0.5;
  }

  .help {
    color: var(--_muted);
    font-size: 0.875em;
  }

  @media (pointer: coarse) {
    .input,
    .choice {
      min-block-size: 44px;
    }
  }
`;
