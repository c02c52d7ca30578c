import { html, type TemplateResult } from 'lit';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

const headings: Readonly<Record<HeadingLevel, (text: string) => TemplateResult>> = {
  1: (text) => html`<h1 part="heading">${text}</h1>`,
  2: (text) => html`<h2 part="heading">${text}</h2>`,
  3: (text) => html`<h3 part="heading">${text}</h3>`,
  4: (text) => html`<h4 part="heading">${text}</h4>`,
  5: (text) => html`<h5 part="heading">${text}</h5>`,
  6: (text) => html`<h6 part="heading">${text}</h6>`,
};

/** The element's heading, at the level that the page's outline has for it. */
export const heading = (text: string, level: HeadingLevel): TemplateResult => headings[level](text);
