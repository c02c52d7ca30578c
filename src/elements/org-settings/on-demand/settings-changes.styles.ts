import { css } from '../../../styles/css.js';

/** The list of members who can take over. */
export const styles = css`
  [role='radiogroup'] {
    max-block-size: 16em;
    overflow: auto;
    padding: 4px;
  }

  /* It takes the focus to be read out; nothing can be done with it. */
  [part='heading']:focus {
    outline: none;
  }
`;
