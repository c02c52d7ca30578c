import { html, type TemplateResult } from 'lit/html.js';
import { maxSearchLength } from '../api/bounds.js';
import type { ListQuery } from './list-query.js';

interface ListToolbar {
  query: ListQuery;
  /** Accessible name of the search. */
  search: string;
  /** Accessible name of the filter. */
  filter: string;
  /** What to filter by. */
  options: readonly { id: string; name: string }[];
}

/** Search and filter of a list. */
export const listToolbar = ({
  query,
  search,
  filter,
  options,
}: ListToolbar): TemplateResult => html`
  <div class="toolbar" role="search">
    <input
      type="search"
      class="input"
      part="input"
      aria-label=${search}
      placeholder=${search}
      autocomplete="off"
      maxlength=${maxSearchLength}
      .value=${query.text}
      @input=${(event: InputEvent) => {
        // What an input method is still composing is nobody's name yet.
        if (!event.isComposing) query.type(valueOf(event));
      }}
      @compositionend=${(event: Event) => query.type(valueOf(event))}
      @keydown=${(event: KeyboardEvent) => onKeydown(query, event)}
    />
    <select
      class="input"
      part="input"
      aria-label=${filter}
      @change=${(event: Event) => query.show({ filter: valueOf(event) })}
    >
      ${options.map(
        ({ id, name }) =>
          html`<option value=${id} .selected=${id === query.filter}>${name}</option>`,
      )}
    </select>
  </div>
`;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

const onKeydown = (query: ListQuery, event: KeyboardEvent): void => {
  const input = event.target as HTMLInputElement;
  const { key } = event;
  if (event.isComposing) return;
  if (key === 'Escape' && input.value) {
    // Nothing else, such as a dialog of the host, is to be closed by it.
    event.preventDefault();
    event.stopPropagation();
    input.value = '';
    query.search('');
  }
  if (key === 'Enter') query.search(input.value);
};
