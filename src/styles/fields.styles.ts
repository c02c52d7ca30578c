import { css } from './css.js';

/** Inputs, check boxes and radio buttons. */
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

  [type='checkbox'],
  [type='radio'] {
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0.1875em 0;
    accent-color: var(--_accent);
  }

  @media (pointer: coarse) {
    .input {
      min-block-size: 44px;
    }
  }
`;
