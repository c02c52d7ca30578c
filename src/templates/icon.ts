import { html, type TemplateResult } from 'lit/html.js';

const paths = {
  check: 'M3 8.5l3.5 3.5L13 4.5',
  cross: 'M4.5 4.5l7 7m0-7l-7 7',
  warning: 'M8 3.5v5.5m0 3.2v.1',
  dash: 'M4 8h8',
  chevron: 'M4 6.5l4 4 4-4',
} as const;

export type IconName = keyof typeof paths;

/** A sign beside words that say the same. */
export const icon = (name: IconName): TemplateResult => html`
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${paths[name]} /></svg>
`;
