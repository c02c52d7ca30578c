import type { App, Role } from '../../../api/types.js';
import { appChangesTexts } from '../../../i18n/english/app-changes.js';
import { fieldTexts } from '../../../i18n/english/fields.js';
import type { Localize } from '../../../i18n/localize.js';
import { removeApp, setAppRoles } from '../../../store/apps.js';
import { addStyles } from '../../../styles/add-styles.js';
import { choices } from '../../../styles/choices.styles.js';
import { fields } from '../../../styles/fields.styles.js';
import { forms } from '../../../styles/forms.styles.js';
import { ChosenRoles } from '../../chosen-roles.js';
import { ask, tell } from '../../fire.js';
import type { OrgElement } from '../../org-element.js';
import { rowInPlaceOf, WriteDialog } from '../../write-dialog.js';
import { styles } from './app-changes.styles.js';
import { NewApp } from './new-app.js';

/** What can be changed about apps, each in a dialog. */
export class AppChanges {
  readonly #host: OrgElement;
  readonly #i18n: Localize;
  readonly dialog: WriteDialog;
  /** Index of the row that is to go, -1 for none. */
  #removed = -1;

  constructor(host: OrgElement, i18n: Localize) {
    this.#host = host;
    this.#i18n = i18n;
    i18n.learn({ ...fieldTexts, ...appChangesTexts });
    addStyles(host, fields, choices, forms, styles);
    this.dialog = new WriteDialog(host, i18n, () =>
      rowInPlaceOf(this.#removed, '[popovertarget]', host),
    );
  }

  /** @param roles of the template for apps */
  create(roles: readonly Role[]): void {
    this.#removed = -1;
    this.dialog.open(new NewApp(this.#host, this.#i18n, roles));
  }

  /** @param all roles of the template for apps */
  changeRoles(app: App, all: readonly Role[]): void {
    const { t } = this.#i18n;
    const { id, name } = app;
    const chosen = new ChosenRoles(this.#host, all, app.roles);
    this.dialog.open({
      heading: () => t('apps.rolesOf', { name }),
      body: () =>
        chosen.render({
          label: t('apps.roles'),
          notGrantable: t('apps.notGrantable'),
          none: t('apps.noRolesLeft'),
        }),
      confirm: { label: () => t('apps.save'), kind: 'primary' },
      answer: () => {
        const { refs: roles, ids: roleIds } = chosen;
        return {
          input: { id, roleIds },
          isWanted: () => ask(this.#host, 'org-change-app-roles', { app, roles }),
          send: async (store, organizationId) => {
            await setAppRoles(store, organizationId, id, roleIds);
            tell(this.#host, 'org-app-roles-changed', { app, roles });
            return { text: t('apps.rolesSaved', { name }) };
          },
        };
      },
    });
  }

  /** @param index of its row */
  remove(app: App, index: number): void {
    this.#removed = index;
    const { t } = this.#i18n;
    const { id, name } = app;
    const text = app.isCreatedHere ? 'apps.deleteText' : 'apps.leaveText';
    this.dialog.open({
      heading: () => t('apps.removeTitle', { name }),
      text: () => t(text),
      confirm: { label: () => t('apps.remove'), kind: 'danger' },
      answer: () => ({
        input: { removed: id },
        isWanted: () => ask(this.#host, 'org-remove-app', { app }),
        send: async (store, organizationId) => {
          await removeApp(store, organizationId, id);
          tell(this.#host, 'org-app-removed', { app });
          return { text: t('apps.removed', { name }) };
        },
      }),
    });
  }
}
