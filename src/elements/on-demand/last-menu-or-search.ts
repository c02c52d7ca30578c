import type { OrgElement } from '../org-element.js';

/** What takes the focus in a list when the menu that led to a dialog is gone. */
export const lastMenuOrSearch = ({ renderRoot }: OrgElement): HTMLElement | null =>
  [...renderRoot.querySelectorAll<HTMLElement>('[aria-haspopup]')].at(-1) ??
  renderRoot.querySelector('[type="search"]');
