import { html, nothing, type TemplateResult } from 'lit';

interface Alert {
  text: string;
  /** A second, quieter line. */
  detail?: string | undefined;
  action?: TemplateResult | undefined;
}

/** What went wrong and what to do next; read out at once. */
export const alert = ({ text, detail, action }: Alert): TemplateResult => html`
  <div class="alert" part="alert" role="alert">
    <div class="words">
      <p>${text}</p>
      ${detail ? html`<p class="small muted">${detail}</p>` : nothing}
    </div>
    ${action ?? nothing}
  </div>
`;
