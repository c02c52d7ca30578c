import { html, type TemplateResult } from 'lit/html.js';
import { skeleton } from '../../templates/placeholder.js';

/** Shapes of rows that are on their way. */
export const listSkeleton = (label: string): TemplateResult =>
  skeleton(
    label,
    html`<div class="stack">
      <span class="bone"></span><span class="bone"></span><span class="bone"></span>
    </div>`,
  );
