import { css } from '../../styles/css.js';

export const styles = css`
  form,
  .skeleton {
    max-inline-size: 44em;
  }

  form .field {
    max-inline-size: none;
  }

  .details {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
  }

  .box {
    align-content: start;
    min-block-size: 5.25em;
    max-block-size: 14em;
    overflow: auto;
    cursor: text;
  }

  .box:has([aria-invalid='true']) {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .box:has(> :focus-visible) {
    outline: 2px solid var(--_focus-ring);
    outline-offset: 2px;
  }

  .box > ul {
    display: contents;
  }

  .box > textarea {
    flex: 1 1 8em;
    min-inline-size: 0;
    padding: 0 0.25em;
    border: 0;
    outline: 0;
    background: none;
    resize: none;
  }

  .bone {
    inline-size: 9em;
  }

  .bone.area {
    inline-size: auto;
    block-size: 5.25em;
    margin-block: 0.75em 2.5em;
  }

  .bone:last-child {
    block-size: 2.25em;
  }
`;
