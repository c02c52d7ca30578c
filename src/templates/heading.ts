import { html, type TemplateResult } from 'lit/html.js';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * The element's heading, at the level that the page's outline has for it; six templates for six tags
 * would cost every page a tenth of a kilobyte. It can take the focus, so that it is read out.
 */
export const heading = (text: string, level: HeadingLevel): TemplateResult =>
  html`<h2 part="heading" tabindex="-1" aria-level=${level}>${text}</h2>`;
