import { html, type TemplateResult } from 'lit/html.js';
import { Watch } from '../../controllers/watch.js';
import { rolesTexts } from '../../i18n/english/roles.js';
import { roles } from '../../store/members.js';
import { membership } from '../../store/organizations.js';
import { badges } from '../../styles/badges.styles.js';
import { heading } from '../../templates/heading.js';
import { placeholder, skeleton } from '../../templates/placeholder.js';
import { OrgElement } from '../org-element.js';
import { readFailure } from '../read-failure.js';
import { languageOf, withoutOrganization } from '../views.js';
import { watchOrganization } from '../watch-organization.js';
import { styles } from './org-roles.styles.js';
import { roleCards, roleMatrix } from './role-matrix.js';

/**
 * The roles that people can have in the organization, and what each may do. Read only: roles belong
 * to Logto's organization template, which all organizations share.
 *
 * @see https://docs.logto.io/authorization/organization-template
 * @tagname org-roles
 * @fires {OrgSignInEvent} org-sign-in - Somebody signed out wants to sign in.
 * @csspart heading - The heading.
 * @csspart table - The table of permissions and roles.
 * @csspart card - A role, where there is no room for the table.
 * @csspart badge - "You", at the roles that the viewer has.
 * @csspart alert - What went wrong.
 * @csspart state - What stands in the place of the roles.
 */
export class OrgRoles extends OrgElement {
  static override styles = [...OrgElement.styles, badges, styles];
  static override english = { ...OrgElement.english, ...rolesTexts };

  readonly #session = new Watch(this, () => this.store?.session());
  readonly #membership = watchOrganization(this, membership);
  readonly #roles = watchOrganization(this, roles);

  /** What is too wide is a tab stop, to be scrolled by keyboard. */
  readonly #sizes = new ResizeObserver(() => {
    const region = this.renderRoot.querySelector<HTMLElement>('.scroll');
    if (region) region.tabIndex = region.scrollWidth > region.clientWidth ? 0 : -1;
  });

  override updated(): void {
    for (const part of this.renderRoot.querySelectorAll('.scroll, table')) {
      this.#sizes.observe(part);
    }
  }

  override render(): TemplateResult {
    const { i18n } = this;
    return html`
      <div class="stack" lang=${languageOf(i18n)}>
        ${heading(i18n.t('roles.heading'), this.headingLevel)} ${this.#content()}
      </div>
    `;
  }

  #content(): TemplateResult {
    const { i18n } = this;
    const { t } = i18n;
    const missing = withoutOrganization(this, i18n, this.#session.data);
    if (missing) return missing;
    const reads = [this.#roles, this.#membership, this.#session];
    const problem = readFailure(this, i18n, reads, {
      title: t('roles.noPermission'),
    });
    const roles = this.#roles.data;
    const membership = this.#membership.data;
    if (!roles || !membership) return problem ?? skeleton(t('common.loading'), bones);
    if (roles.length === 0) return placeholder({ title: t('roles.empty') });
    const mine = membership.roles.map(({ id }) => id);
    const shown = { roles, isMine: ({ id }: { id: string }) => mine.includes(id) };
    return html`
      ${problem}
      <p class="muted">${t('roles.help')}</p>
      ${roleMatrix(i18n, shown)} ${roleCards(i18n, shown)}
    `;
  }
}

const bones = html`<div class="stack">
  <span class="bone"></span><span class="bone"></span><span class="bone"></span>
</div>`;

declare global {
  interface HTMLElementTagNameMap {
    'org-roles': OrgRoles;
  }
}
