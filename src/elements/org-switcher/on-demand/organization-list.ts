import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Organization } from '../../../api/types.js';
import type { Localize } from '../../../i18n/localize.js';
import { icon } from '../../../templates/icon.js';
import { nextItem } from '../../../templates/next-item.js';
import type { ReactiveElement } from '../../reactive-element.js';
import { organizationEntry } from './organization-entry.js';

/** From so many organizations on there is a filter. */
const manyOrganizations = 8;

/** What is marked in the list, by id of an organization. */
interface Marks {
  currentId: string | undefined;
  busyId: string | undefined;
}

/**
 * My organizations as a listbox; from eight on it belongs to a combobox that filters it. Either has
 * the focus itself and names the option that the keyboard is at.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/listbox/
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class OrganizationList {
  readonly #host: ReactiveElement;
  readonly #i18n: Localize;
  readonly #onChoose: (organization: Organization) => void;
  #filter = '';
  /** Index of the option that the keyboard is at, among those that match the filter. */
  #active = 0;

  constructor(
    host: ReactiveElement,
    i18n: Localize,
    onChoose: (organization: Organization) => void,
  ) {
    this.#host = host;
    this.#i18n = i18n;
    this.#onChoose = onChoose;
  }

  /** Begins anew, at the current organization. */
  reset(mine: readonly Organization[], currentId: string | undefined): void {
    this.#filter = '';
    this.#active = Math.max(
      mine.findIndex(({ id }) => id === currentId),
      0,
    );
  }

  render(mine: readonly Organization[], marks: Marks): TemplateResult {
    const isFiltered = mine.length >= manyOrganizations;
    const matches = this.#matches(mine);
    return html`
      ${isFiltered ? this.#filterInput(matches.length) : nothing}
      <ul
        role="listbox"
        id="list"
        aria-label=${this.#i18n.t('switcher.organizations')}
        tabindex=${isFiltered ? -1 : 0}
        aria-activedescendant=${isFiltered ? nothing : this.#activeId}
        @keydown=${this.#onKeydown}
      >
        ${matches.map((organization, index) => this.#option(organization, index, marks))}
      </ul>
    `;
  }

  focus(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('[aria-activedescendant]')?.focus();
    this.#showActive();
  }

  get #activeId(): string {
    return `option-${this.#active}`;
  }

  #matches(mine: readonly Organization[]): readonly Organization[] {
    const wanted = this.#filter.trim().toLowerCase();
    return wanted ? mine.filter(({ name }) => name.toLowerCase().includes(wanted)) : mine;
  }

  #filterInput(count: number): TemplateResult {
    const { t } = this.#i18n;
    const label = t('switcher.filter');
    return html`
      <input
        class="input"
        part="input"
        role="combobox"
        autocomplete="off"
        aria-label=${label}
        placeholder=${label}
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls="list"
        aria-activedescendant=${count > 0 ? this.#activeId : nothing}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
      />
      <p class=${count > 0 ? 'visually-hidden' : 'muted'} role="status">
        ${this.#filter && t('switcher.found', { count })}
      </p>
    `;
  }

  #option(organization: Organization, index: number, { currentId, busyId }: Marks): TemplateResult {
    const { id, roles } = organization;
    const isCurrent = id === currentId;
    const sign = isCurrent ? icon('check') : nothing;
    return html`
      <li
        role="option"
        id="option-${index}"
        class="entry ${index === this.#active ? 'active' : ''}"
        part="option"
        aria-describedby="roles-${index}"
        aria-selected=${isCurrent}
        @click=${() => this.#onChoose(organization)}
      >
        ${organizationEntry({ organization, roles, descriptionId: `roles-${index}` })}
        <span class="sign">${id === busyId ? html`<span class="spinner"></span>` : sign}</span>
      </li>
    `;
  }

  readonly #onInput = ({ target }: InputEvent): void => {
    this.#filter = (target as HTMLInputElement).value;
    void this.#moveTo(0);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (target instanceof HTMLInputElement && isForText(key, target.value)) return;
    const options = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[role="option"]')];
    const isChoice = key === 'Enter' || key === ' ';
    const option = isChoice ? options[this.#active] : nextItem(key, options, this.#active);
    if (!option) return;
    event.preventDefault();
    if (isChoice) option.click();
    else void this.#moveTo(options.indexOf(option));
  };

  async #moveTo(index: number): Promise<void> {
    this.#active = index;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#showActive();
  }

  #showActive(): void {
    this.#host.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }
}

/** Letters are for the filter, Home and End for what is typed there. */
const isForText = (key: string, text: string): boolean =>
  key.length === 1 || (text !== '' && (key === 'Home' || key === 'End'));
