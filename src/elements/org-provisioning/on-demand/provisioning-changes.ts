import type { Role, RoleRef } from '../../../api/types.js';
import { fieldTexts } from '../../../i18n/english/fields.js';
import { refusalTexts } from '../../../i18n/english/refusals.js';
import type { Localize } from '../../../i18n/localize.js';
import { changeProvisioning } from '../../../store/provisioning.js';
import { addStyles } from '../../../styles/add-styles.js';
import { choices } from '../../../styles/choices.styles.js';
import { fields } from '../../../styles/fields.styles.js';
import { forms } from '../../../styles/forms.styles.js';
import { ChosenRoles } from '../../chosen-roles.js';
import { ask, tell } from '../../fire.js';
import type { OrgElement } from '../../org-element.js';
import { rowInPlaceOf, WriteDialog } from '../../write-dialog.js';
import { domainName } from '../domain-name.js';
import { NewDomain } from './new-domain.js';

/** What can be changed about automatic joining, each in a dialog. */
export class ProvisioningChanges {
  readonly #host: OrgElement;
  readonly #i18n: Localize;
  readonly dialog: WriteDialog;
  /** Index of the row that is to go, -1 for none. */
  #removed = -1;

  constructor(host: OrgElement, i18n: Localize) {
    this.#host = host;
    this.#i18n = i18n;
    // What names a domain that is refused must not wait for the reason.
    i18n.learn({ ...fieldTexts, ...refusalTexts });
    addStyles(host, fields, choices, forms);
    this.dialog = new WriteDialog(host, i18n, () => rowInPlaceOf(this.#removed, 'li button', host));
  }

  /** @param known domains that are in the list already */
  addDomain(known: readonly string[]): void {
    this.#removed = -1;
    this.dialog.open(new NewDomain(this.#host, this.#i18n, known));
  }

  /** @param index of its row */
  removeDomain(domain: string, index: number): void {
    this.#removed = index;
    const { t } = this.#i18n;
    const shown = domainName(domain);
    this.dialog.open({
      heading: () => t('provisioning.removeTitle', { domain: shown }),
      text: () => t('provisioning.removeText'),
      confirm: { label: () => t('provisioning.remove'), kind: 'danger' },
      answer: () => ({
        input: { removed: domain },
        isWanted: () => ask(this.#host, 'org-remove-domain', { domain }),
        send: async (store, organizationId) => {
          await changeProvisioning(store, organizationId, ({ emailDomains, roleIds }) => ({
            emailDomains: emailDomains.filter((each) => each !== domain),
            roleIds,
          }));
          tell(this.#host, 'org-domain-removed', { domain });
          return { text: t('provisioning.removed', { domain: shown }) };
        },
      }),
    });
  }

  /**
   * @param before what new members get now
   * @param all roles of the template
   */
  changeRoles(before: readonly RoleRef[], all: readonly Role[]): void {
    const { t } = this.#i18n;
    const chosen = new ChosenRoles(this.#host, all, before);
    this.dialog.open({
      heading: () => t('provisioning.roles'),
      body: () =>
        chosen.render({
          label: t('provisioning.roles'),
          notGrantable: t('provisioning.notGrantable'),
          none: t('provisioning.noRolesLeft'),
        }),
      confirm: { label: () => t('provisioning.save'), kind: 'primary' },
      answer: () => {
        const { refs: roles, ids: roleIds } = chosen;
        return {
          input: { roleIds },
          isWanted: () => ask(this.#host, 'org-change-domain-roles', { roles }),
          send: async (store, organizationId) => {
            await changeProvisioning(store, organizationId, ({ emailDomains }) => ({
              emailDomains,
              roleIds,
            }));
            tell(this.#host, 'org-domain-roles-changed', { roles });
            return { text: t('provisioning.rolesSaved') };
          },
        };
      },
    });
  }
}
