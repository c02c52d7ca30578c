import { html, type TemplateResult } from 'lit';
import type { Role } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import type { MemberQuery } from './member-query.js';

/** Characters that the contract lets a search have. */
const maxLength = 256;

/** Search and role filter. */
export const memberToolbar = (
  { t }: Localize,
  query: MemberQuery,
  { query: text, roleId }: { query: string; roleId: string },
  roles: readonly Role[],
): TemplateResult => html`
  <div class="toolbar" role="search">
    <input
      type="search"
      class="input"
      part="input"
      aria-label=${t('members.search')}
      placeholder=${t('members.search')}
      autocomplete="off"
      maxlength=${maxLength}
      .value=${text}
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
      aria-label=${t('members.filter')}
      @change=${(event: Event) => query.show({ roleId: valueOf(event) })}
    >
      ${[{ id: '', name: t('members.allRoles') }, ...roles].map(
        ({ id, name }) => html`<option value=${id} ?selected=${id === roleId}>${name}</option>`,
      )}
    </select>
  </div>
`;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

const onKeydown = (query: MemberQuery, event: KeyboardEvent): void => {
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
