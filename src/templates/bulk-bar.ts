import { html, nothing, type TemplateResult } from 'lit/html.js';
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
 * What can be done to the selected rows. It lies under the list's toolbar, which gives way and keeps
 * its room, so that nothing jumps; and is always there, so that the first row is announced, too.
 *
 * @param bar nothing while no row is selected
 */
export const toolbarOrBulkBar = (toolbar: TemplateResult, bar?: BulkBar): TemplateResult => html`
  <div class="tools">
    <div
      class="row bulk"
      part=${bar ? 'bulk-bar' : nothing}
      role=${bar ? 'group' : nothing}
      aria-label=${bar?.label ?? nothing}
    >
      <p role="status">${bar?.label}</p>
      ${bar && html`${button({ label: bar.clear, kind: 'quiet', onClick: bar.onClear })} ${bar.actions}`}
    </div>
    <div ?inert=${bar}>${toolbar}</div>
  </div>
`;
