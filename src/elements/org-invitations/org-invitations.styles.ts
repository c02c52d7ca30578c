import { css } from '../../styles/css.js';

export const styles = css`
  slot:not([hidden]) {
    display: block;
    margin-inline-start: auto;
  }

  .skeleton .bone {
    block-size: 2.5em;
  }

  /* As in the styles of menus, which come with the first. */
  .button.icon {
    padding: 0;
  }

  /* Short words stay whole where columns are narrow; addresses have none. */
  th,
  td {
    overflow-wrap: break-word;
  }

  .name {
    overflow-wrap: anywhere;
  }

  /* At the height of the roles, which lie in no line. */
  td > .badge {
    display: table;
  }

  td:not(.pick, .act) {
    inline-size: 15%;
  }
`;
