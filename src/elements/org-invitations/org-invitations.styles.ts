import { css } from 'lit';

export const styles = css`
  slot[name='actions']:not([hidden]) {
    display: block;
    margin-inline-start: auto;
  }

  .skeleton .bone {
    block-size: 2.5em;
  }
`;
