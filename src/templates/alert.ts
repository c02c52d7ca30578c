import { html, nothing, type TemplateResult } from 'lit/html.js';

interface Alert {
  /** Nothing while it is loaded. */
  text: string;
  /** What is said below, more quietly. */
  detail?: string | TemplateResult | undefined;
  action?: TemplateResult | undefined;
}

/** What went wrong and what to do next; read out at once, so it waits for its words. */
export const alert = ({ text, detail, action }: Alert): TemplateResult => {
  if (!text) return html``;
  return html`
    <div class="alert" part="alert" role="alert">
      <div class="words">
        <p>${text}</p>
        ${detail ? html`<div class="small muted">${detail}</div>` : nothing}
      </div>
      ${action ?? nothing}
    </div>
  `;
};
