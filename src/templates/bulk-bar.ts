import { html, type TemplateResult } from 'lit';
import { button } from './button.js';

export interface BulkBar {
  /** "3 selected". */
  label: string;
  /** Buttons of what can be done to all that are selected. */
  actions: unknown;
  /** Name of the button that ends the selection. */
  clear: string;
  onClear: () => void;
}

/**
 * What can be done to the selected rows. It lies over the list's toolbar, which keeps its room, so
 * that nothing jumps.
 *
 * @param bar nothing while no row is selected
 */
export const toolbarOrBulkBar = (toolbar: TemplateResult, bar?: BulkBar): TemplateResult => html`
  <div class="tools">
    <div ?inert=${bar}>${toolbar}</div>
    ${bar && bulkBar(bar)}
  </div>
`;

const bulkBar = ({ label, actions, clear, onClear }: BulkBar): TemplateResult => html`
  <div class="row bulk" part="bulk-bar" role="group" aria-label=${label}>
    <p role="status">${label}</p>
    ${actions} ${button({ label: clear, kind: 'quiet', onClick: onClear })}
  </div>
`;
