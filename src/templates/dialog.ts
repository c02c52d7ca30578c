import { html, type TemplateResult } from 'lit/html.js';

interface Dialog {
  heading: string;
  body: TemplateResult;
  /** The buttons; the one that goes on comes last. */
  actions: TemplateResult;
  onClose: () => void;
}

/**
 * A native modal dialog; the `Modal` controller opens it when it is rendered. What has the id
 * `dialog-text` in its body is read out with the heading.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 */
export const dialog = ({ heading, body, actions, onClose }: Dialog): TemplateResult => html`
  <dialog
    part="dialog"
    aria-labelledby="dialog-heading"
    aria-describedby="dialog-text"
    @close=${onClose}
    @cancel=${onClose}
  >
    <div class="stack">
      <h2 id="dialog-heading">${heading}</h2>
      ${body}
      <div class="actions">${actions}</div>
    </div>
  </dialog>
`;
