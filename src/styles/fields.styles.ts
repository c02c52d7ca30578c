import { css } from './css.js';

/** Inputs, check boxes and radio buttons. */
export const fields = css`
  .input {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.375em 0.625em;
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background-color: var(--_surface);
  }

  /* With the chevron of buttons, where the text ends, in browsers that can. */
  select {
    appearance: base-select;
  }

  select::picker-icon {
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-block: 0.4em;
    border: solid;
    border-width: 0 0.12em 0.12em 0;
    rotate: 45deg;
  }

  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  /* Check boxes and radio buttons. */
  input:not(.input) {
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0.1875em 0;
    accent-color: var(--_accent);
  }
`;
