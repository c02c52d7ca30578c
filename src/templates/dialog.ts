import { html, nothing, type TemplateResult } from 'lit/html.js';

interface Dialog {
  heading: string;
  /** Read out with the heading. */
  text?: string | undefined;
  body?: TemplateResult;
  /** The buttons; the one that goes on comes last. */
  actions: TemplateResult;
  onClose: () => void;
}

/**
 * A native modal dialog; the `Modal` controller opens it when it is rendered.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 */
export const dialog = ({ heading, text, body, actions, onClose }: Dialog): TemplateResult => html`
  <dialog
    part="dialog"
    aria-labelledby="dialog-heading"
    aria-describedby=${text ? 'dialog-text' : nothing}
    @close=${onClose}
    @cancel=${onClose}
  >
    <div class="stack">
      <h2 id="dialog-heading">${heading}</h2>
      ${text ? html`<p id="dialog-text">${text}</p>` : nothing} ${body}
      <div class="actions">${actions}</div>
    </div>
  </dialog>
`;
