import { html, nothing, type TemplateResult } from 'lit/html.js';
import { button } from './button.js';

interface Pager {
  /** Accessible name of the whole. */
  label: string;
  /** "1–20 of 57". */
  range: string;
  previous: string;
  next: string;
  /** The page that is wanted, from 1. */
  page: number;
  lastPage: number;
  onTurn: (page: number) => void;
}

/**
 * Which part of a list is shown, and buttons to turn pages, where there is more than one. At an end
 * its button stays, and with it the focus. It is silent: the range is read out with the count, as
 * both change with each search.
 */
export const pager = ({
  label,
  range,
  previous,
  next,
  page,
  lastPage,
  onTurn,
}: Pager): TemplateResult | typeof nothing => {
  if (lastPage < 2) return nothing;
  const turn = (name: string, sign: string, to: number) =>
    button({
      label: sign,
      name,
      isDisabled: to < 1 || to > lastPage,
      onClick: () => onTurn(to),
    });
  return html`
    <nav class="row" part="pager" aria-label=${label}>
      <p class="small muted"><bdi>${range}</bdi></p>
      ${turn(previous, '‹', page - 1)} ${turn(next, '›', page + 1)}
    </nav>
  `;
};
