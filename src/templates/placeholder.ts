import { html, nothing, type TemplateResult } from 'lit/html.js';

interface Placeholder {
  title: string;
  text?: string | undefined;
  action?: TemplateResult | undefined;
}

/** What stands in the place of content: nothing there yet, no permission, signed out. */
export const placeholder = ({ title, text, action }: Placeholder): TemplateResult => html`
  <div class="state" part="state">
    <p class="title">${title}</p>
    ${text ? html`<p class="muted">${text}</p>` : nothing} ${action ?? nothing}
  </div>
`;

/** Shapes of what comes, with words for assistive technology. */
export const skeleton = (label: string, shapes: TemplateResult): TemplateResult => html`
  <div class="skeleton" role="status" aria-busy="true" aria-label=${label}>
    <span class="visually-hidden">${label}</span>${shapes}
  </div>
`;

/** The shapes of a panel with two rows. */
export const panelSkeleton = (label: string): TemplateResult =>
  skeleton(
    label,
    html`<div class="panel">
      <div><span class="bone"></span></div>
      <div><span class="bone"></span></div>
    </div>`,
  );
