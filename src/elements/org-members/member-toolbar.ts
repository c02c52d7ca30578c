import { html, type TemplateResult } from 'lit';
import type { Role } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';

/** Characters that the contract lets a search have. */
const maxLength = 256;

interface MemberToolbar {
  i18n: Localize;
  query: string;
  roleId: string;
  roles: readonly Role[];
  /** While somebody types. */
  onType: (text: string) => void;
  /** When they want the answer now. */
  onSearch: (text: string) => void;
  onFilter: (roleId: string) => void;
}

/** Search and role filter. */
export const memberToolbar = (toolbar: MemberToolbar): TemplateResult => {
  const { t } = toolbar.i18n;
  return html`
    <div class="toolbar" role="search">
      <input
        type="search"
        class="input"
        part="input"
        aria-label=${t('members.search')}
        placeholder=${t('members.search')}
        autocomplete="off"
        spellcheck="false"
        maxlength=${maxLength}
        .value=${toolbar.query}
        @input=${(event: InputEvent) => {
          // What an input method is still composing is nobody's name yet.
          if (!event.isComposing) toolbar.onType(valueOf(event));
        }}
        @compositionend=${(event: Event) => toolbar.onType(valueOf(event))}
        @keydown=${(event: KeyboardEvent) => onKeydown(toolbar, event)}
      />
      <select
        class="input"
        part="input"
        aria-label=${t('members.filter')}
        @change=${(event: Event) => toolbar.onFilter(valueOf(event))}
      >
        <option value="" ?selected=${!toolbar.roleId}>${t('members.allRoles')}</option>
        ${toolbar.roles.map(
          ({ id, name }) =>
            html`<option value=${id} ?selected=${id === toolbar.roleId}>${name}</option>`,
        )}
      </select>
    </div>
  `;
};

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

const onKeydown = ({ onSearch }: MemberToolbar, event: KeyboardEvent): void => {
  const input = event.target as HTMLInputElement;
  if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
  if (event.key === 'Escape') {
    if (!input.value) return;
    // Nothing else, such as a dialog of the host, is to be closed by it.
    event.preventDefault();
    event.stopPropagation();
    input.value = '';
  }
  onSearch(input.value);
};
