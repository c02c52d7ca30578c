import { html, type TemplateResult } from 'lit';
import { button } from './button.js';

interface Pager {
  /** Name of the landmark. */
  label: string;
  /** What is shown of how much, such as "1–20 of 57". */
  range: string;
  previous: string;
  next: string;
  isFirst: boolean;
  isLast: boolean;
  /** Told the distance to go, in pages. */
  onTurn: (by: 1 | -1) => void;
}

/** Turns the pages of a list. At an end its button stays, so that the focus does. */
export const pager = (pages: Pager): TemplateResult => html`
  <nav class="pager" part="pager" aria-label=${pages.label}>
    <p class="small muted"><bdi>${pages.range}</bdi></p>
    ${button({
      label: '‹',
      name: pages.previous,
      isDisabled: pages.isFirst,
      onClick: () => pages.onTurn(-1),
    })}
    ${button({
      label: '›',
      name: pages.next,
      isDisabled: pages.isLast,
      onClick: () => pages.onTurn(1),
    })}
  </nav>
`;
