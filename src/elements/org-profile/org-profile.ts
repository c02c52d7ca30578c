import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Membership, Organization } from '../../api/types.js';
import { Watch } from '../../controllers/watch.js';
import { profileTexts } from '../../i18n/english/profile.js';
import { membership, organization } from '../../store/organizations.js';
import { people } from '../../styles/people.styles.js';
import { avatar } from '../../templates/avatar.js';
import { button } from '../../templates/button.js';
import { heading, type HeadingLevel } from '../../templates/heading.js';
import { skeleton } from '../../templates/placeholder.js';
import { tell } from '../fire.js';
import { OrgElement } from '../org-element.js';
import { readFailure } from '../read-failure.js';
import { languageOf, withoutOrganization } from '../views.js';
import { watchOrganization } from '../watch-organization.js';
import { styles } from './org-profile.styles.js';
import { isOfKit, sectionOf, sections } from './sections.js';
import { tabList } from './tab-list.js';

/**
 * All about the organization on one page: `general` (`<org-settings>`), `members`, `invitations`
 * (with `<org-invite>`), `roles`, `provisioning` and `apps`, of these what the viewer may see, as
 * tabs or, where there is room, in a side bar. What was shown once keeps what was typed into it.
 *
 * A child with `slot="billing" data-label="Billing"` adds a section `billing`; one with the name
 * of a section of the kit takes its place.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 * @tagname org-profile
 * @slot any-name - A section of the host's own, with its name in `data-label`.
 * @fires {OrgSectionChangedEvent} org-section-changed - The viewer chose another section.
 * @fires {OrgSignInEvent} org-sign-in - Somebody signed out wants to sign in.
 * @csspart heading - The heading, the organization's name.
 * @csspart avatar - The organization's logo or initials.
 * @csspart badge - A role of the viewer.
 * @csspart tabs - The tabs, or the side bar.
 * @csspart tab - One of them.
 * @csspart panel - A section.
 * @csspart invite - The button that leads from the members to the invitations.
 * @csspart alert - What went wrong.
 * @csspart state - What stands in the place of the page.
 */
export class OrgProfile extends OrgElement {
  static override styles = [...OrgElement.styles, ...people, styles];
  static override english = { ...OrgElement.english, ...profileTexts };
  static override properties = {
    section: {},
    sections: {},
    isVertical: { state: true },
  };

  /**
   * The section shown; follows the viewer's choice. One that is not there, or not for the viewer,
   * shows the first.
   */
  section = '';
  /**
   * Names of the sections in order, separated by spaces. Without it, those of the kit and then the
   * host's own.
   */
  sections = '';

  /** Whether the tabs stand one under the other, as the styles have it. */
  protected isVertical = false;

  readonly #session = new Watch(this, () => this.store?.session());
  readonly #organization = watchOrganization(this, organization);
  readonly #membership = watchOrganization(this, membership);
  /** Sections that were shown, and stay. */
  readonly #visited = new Set<string>();
  /**
   * The organization that is shown. When the viewer leaves or deletes it, its panels stay, for the
   * section to say so to the viewer and to the host.
   */
  #shown: { organization: Organization; membership: Membership } | undefined;

  constructor() {
    super();
    // The host's sections come and go, and are named anew in another language.
    new MutationObserver(() => this.requestUpdate()).observe(this, {
      childList: true,
      subtree: true,
      attributeFilter: ['slot', 'data-label'],
    });
    new ResizeObserver(() => {
      const tabs = this.shadowRoot?.querySelector('[role="tablist"]');
      this.isVertical = !!tabs && getComputedStyle(tabs).flexDirection === 'column';
    }).observe(this);
  }

  override willUpdate(): void {
    const id = this.store?.organizationId;
    const organization = this.#organization.data;
    const membership = this.#membership.data;
    if (id && id !== this.#shown?.organization.id) this.#visited.clear();
    // What is there stays, also when the sign-in ends: each section says so by itself.
    if (id) this.#shown = organization && membership && { organization, membership };
  }

  override render(): TemplateResult {
    return html`<div class="frame" lang=${languageOf(this.i18n)}>${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const { i18n } = this;
    if (this.#shown) return this.#profile(this.#shown.organization, this.#shown.membership);
    return html`${heading(i18n.t('profile.heading'), this.headingLevel)} ${this.#state()}`;
  }

  #state(): TemplateResult {
    const { i18n } = this;
    const reads = [this.#session, this.#organization, this.#membership];
    return (
      withoutOrganization(this, i18n, this.#session.data) ??
      readFailure(this, i18n, reads) ??
      skeleton(i18n.t('common.loading'), bones)
    );
  }

  #profile(organization: Organization, membership: Membership): TemplateResult {
    const { t } = this.i18n;
    const all = this.#ids;
    const allowed = all.filter((id) => isAllowed(id, membership));
    const current = allowed.includes(this.section) ? this.section : allowed[0];
    if (current) this.#visited.add(current);
    const invite = allowed.includes('invitations') ? this.#inviteButton() : nothing;
    // Each at its place among all, so that none is made anew when another one goes.
    const panels = all.map((id) =>
      allowed.includes(id) ? this.#panel(id, id === current, invite) : nothing,
    );
    const tabs = tabList({
      label: t('profile.sections'),
      tabs: allowed.map((id) => ({ id, label: this.#labelOf(id) })),
      current,
      isVertical: this.isVertical,
      onSelect: (id) => id !== current && this.#select(id),
    });
    const isGone = !this.store?.organizationId;
    return html`
      ${isGone ? nothing : this.#header(organization, membership)}
      <div class="frame ${isGone ? '' : 'sections'}">
        ${isGone ? nothing : tabs}
        <div>${panels}</div>
      </div>
    `;
  }

  /** The organization, and who the viewer is in it. */
  #header({ id, name, logoUrl }: Organization, { user, roles }: Membership): TemplateResult {
    return html`
      <div class="header">
        ${avatar({ id, name, url: logoUrl })}
        <div>
          ${heading(name, this.headingLevel)}
          <p class="muted">
            <bdi>${user.name ?? user.username ?? user.email}</bdi>
            ${roles.map(({ name }) => html`<span class="badge" part="badge">${name}</span> `)}
          </p>
        </div>
      </div>
    `;
  }

  #panel(id: string, isCurrent: boolean, invite: unknown): TemplateResult {
    return html`<div
      role="tabpanel"
      part="panel"
      id="panel-${id}"
      aria-labelledby="tab-${id}"
      tabindex="0"
      ?hidden=${!isCurrent}
    >
      ${this.#visited.has(id) ? this.#contentOf(id, invite) : nothing}
    </div>`;
  }

  #contentOf(id: string, invite: unknown): TemplateResult {
    if (this.#ownSection(id) || !isOfKit(id)) return html`<slot name=${id}></slot>`;
    return sectionOf(id).content(Math.min(this.headingLevel + 1, 6) as HeadingLevel, invite);
  }

  #inviteButton(): TemplateResult {
    return html`<div slot="actions">
      ${button({
        label: this.i18n.t('profile.invite'),
        kind: 'primary',
        part: 'invite',
        onClick: () => void this.#goTo('invitations'),
      })}
    </div>`;
  }

  /** All sections in order, also those that the viewer may not see. */
  get #ids(): string[] {
    const own = [...this.children].map(({ slot }) => slot).filter(Boolean);
    const known = [...new Set([...Object.keys(sections), ...own])];
    const wanted = this.sections.match(/\S+/g);
    return wanted ? wanted.filter((id) => known.includes(id)) : known;
  }

  #ownSection(id: string): HTMLElement | undefined {
    return [...this.children].find(({ slot }) => slot === id) as HTMLElement | undefined;
  }

  #labelOf(id: string): string {
    const label = this.#ownSection(id)?.dataset['label'];
    return label ?? (isOfKit(id) ? this.i18n.t(`profile.${id}`) : id);
  }

  #select(section: string): void {
    this.section = section;
    tell(this, 'org-section-changed', { section });
    // A section that stayed may show what is no longer so.
    void this.store?.refresh();
  }

  /** What led there is hidden then, so the focus goes along. */
  async #goTo(section: string): Promise<void> {
    this.#select(section);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#panel-${section}`)?.focus();
  }
}

const isAllowed = (id: string, { capabilities }: Membership): boolean => {
  const needed = isOfKit(id) ? sectionOf(id).needs : undefined;
  return !needed || capabilities.includes(needed);
};

/** The shape of the tabs and of what they show. */
const bones = html`<div class="frame sections">
  <div class="stack"><span class="bone"></span><span class="bone"></span></div>
  <div class="stack">
    <span class="bone"></span><span class="bone"></span><span class="bone"></span>
  </div>
</div>`;

declare global {
  interface HTMLElementTagNameMap {
    'org-profile': OrgProfile;
  }
}
