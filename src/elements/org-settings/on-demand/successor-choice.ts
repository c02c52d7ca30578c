import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { maxSearchLength } from '../../../api/bounds.js';
import type { Member, MemberList } from '../../../api/types.js';
import { Watch } from '../../../controllers/watch.js';
import type { Localize } from '../../../i18n/localize.js';
import { members } from '../../../store/members.js';
import { membership } from '../../../store/organizations.js';
import { fieldError } from '../../../templates/field.js';
import { namesOf } from '../../member-names.js';
import type { OrgElement } from '../../org-element.js';
import { typingPause } from '../../search.js';
import { failure } from '../../views.js';

/** Others are found by searching. */
const pageSize = 20;

/** Chooses the member who becomes administrator in place of the one who leaves. */
export class SuccessorChoice {
  readonly #host: OrgElement;
  readonly #i18n: Localize;
  readonly #members: Watch<MemberList>;
  #organizationId: string | undefined;
  #query = '';
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** What was found last, shown until more is known. */
  #list: MemberList | undefined;
  chosen: Member | undefined;
  /** Whether somebody wanted to go on without having chosen. */
  isMissing = false;

  constructor(host: OrgElement, i18n: Localize) {
    this.#host = host;
    this.#i18n = i18n;
    this.#members = new Watch(host, () => {
      const id = this.#organizationId;
      const query = { q: this.#query, page: 1, pageSize };
      return id && host.store ? members(host.store, id, query) : undefined;
    });
  }

  get isOpen(): boolean {
    return this.#organizationId !== undefined;
  }

  /** Takes the focus, which was on a button that does something else now. */
  open(organizationId: string): void {
    this.#organizationId = organizationId;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('dialog [type="search"]')?.focus(),
    );
  }

  close(): void {
    clearTimeout(this.#typing);
    this.#organizationId = this.#list = this.chosen = undefined;
    this.#query = '';
    this.isMissing = false;
  }

  render(): TemplateResult {
    const { t } = this.#i18n;
    const { data, error, retry } = this.#members;
    this.#list = data ?? this.#list;
    return html`
      <input
        type="search"
        class="input"
        part="input"
        aria-label=${t('settings.searchMembers')}
        aria-describedby="dialog-text"
        placeholder=${t('settings.searchMembers')}
        autocomplete="off"
        maxlength=${maxSearchLength}
        @input=${this.#onType}
      />
      ${error && !data ? failure(this.#host, this.#i18n, error, { onRetry: retry }) : this.#result()}
    `;
  }

  #result(): TemplateResult {
    const { t } = this.#i18n;
    const { chosen } = this;
    const { items = [], total = 0 } = this.#list ?? {};
    const found = items.filter(({ userId }) => userId !== this.#ownId);
    const isHidden = chosen && !found.some(({ userId }) => userId === chosen.userId);
    const isMore = total > items.length;
    return html`
      <div
        role="radiogroup"
        tabindex="-1"
        aria-label=${t('settings.successor')}
        aria-invalid=${this.isMissing ? 'true' : nothing}
        aria-describedby="successor-error"
      >
        ${repeat(
          isHidden ? [chosen, ...found] : found,
          ({ userId }) => userId,
          (member) => this.#option(member),
        )}
      </div>
      ${fieldError('successor', this.isMissing ? t('settings.noSuccessor') : undefined)}
      <p class="small muted" role="status">
        ${this.#list ? t('settings.found', { count: found.length }) : t('common.loading')}
        ${isMore ? t('settings.more') : nothing}
      </p>
    `;
  }

  /** Whoever is suspended cannot sign in, and so cannot take over. */
  #option(member: Member): TemplateResult {
    const { userId, isSuspended } = member;
    const [name = userId, detail] = namesOf(member);
    return html`
      <label class="choice">
        <input
          type="radio"
          name="successor"
          aria-label=${name}
          aria-describedby="successor-${userId}"
          ?disabled=${isSuspended}
          .checked=${userId === this.chosen?.userId}
          @change=${() => this.#choose(member)}
        />
        ${name}
        <span class="small muted" id="successor-${userId}"
          >${isSuspended ? this.#i18n.t('settings.suspended') : detail}</span
        >
      </label>
    `;
  }

  #choose(member: Member): void {
    this.chosen = member;
    this.isMissing = false;
    this.#host.requestUpdate();
  }

  get #ownId(): string | undefined {
    const { store } = this.#host;
    const id = this.#organizationId;
    return store && id ? membership(store, id).state.data?.userId : undefined;
  }

  /** Searches once the user pauses. */
  readonly #onType = ({ target }: Event): void => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#query = (target as HTMLInputElement).value.trim();
      this.#host.requestUpdate();
    }, typingPause);
  };
}
