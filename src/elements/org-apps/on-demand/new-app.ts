import { html, type TemplateResult } from 'lit/html.js';
import { maxNameLength } from '../../../api/bounds.js';
import type { OrgError } from '../../../api/org-error.js';
import type { Role } from '../../../api/types.js';
import type { Localize } from '../../../i18n/localize.js';
import { createApp } from '../../../store/apps.js';
import { textField } from '../../../templates/field.js';
import { ChosenRoles } from '../../chosen-roles.js';
import { ask, tell } from '../../fire.js';
import { fieldErrorText } from '../../field-errors.js';
import type { OrgElement } from '../../org-element.js';
import { textProblem, type FieldProblem } from '../../text-rules.js';
import type { Question, Write } from '../../write-dialog.js';
import { Credentials } from './credentials.js';

/** Asks for the name and the roles of a new app. */
export class NewApp implements Question {
  readonly #host: OrgElement;
  readonly #i18n: Localize;
  readonly #roles: ChosenRoles;
  #name = '';
  #problem: FieldProblem | undefined;

  /** @param roles of the template for apps */
  constructor(host: OrgElement, i18n: Localize, roles: readonly Role[]) {
    this.#host = host;
    this.#i18n = i18n;
    this.#roles = new ChosenRoles(host, roles, []);
  }

  readonly heading = (): string => this.#i18n.t('apps.create');

  readonly confirm = { label: this.heading, kind: 'primary' } as const;

  readonly body = (): TemplateResult => {
    const { t } = this.#i18n;
    return html`
      ${textField({
        id: 'name',
        name: 'name',
        label: t('apps.name'),
        help: t('apps.nameHelp'),
        value: this.#name,
        error: this.#problem && fieldErrorText(this.#i18n, this.#problem),
        isRequired: true,
        onInput: (name) => {
          this.#name = name;
          this.#problem = undefined;
          this.#host.requestUpdate();
        },
      })}
      <fieldset class="field" role="presentation">
        <legend>${t('apps.roles')}</legend>
        ${this.#roles.render({
          label: t('apps.roles'),
          notGrantable: t('apps.notGrantable'),
          none: t('apps.noRolesLeft'),
        })}
      </fieldset>
    `;
  };

  readonly answer = (): Write | undefined => {
    const name = this.#name.trim();
    this.#problem = name ? textProblem(name, 'line', maxNameLength) : { code: 'required' };
    if (this.#problem) return undefined;
    const host = this.#host;
    const { refs: roles, ids: roleIds } = this.#roles;
    const input = { name, roleIds };
    return {
      input,
      isWanted: () => ask(host, 'org-create-app', { name, roles }),
      send: async (store, organizationId, key) => {
        const { secret, ...app } = await createApp(store, organizationId, input, key);
        tell(host, 'org-app-created', { app });
        return {
          text: this.#i18n.t('apps.done', { name }),
          next: new Credentials(host, this.#i18n, {
            name,
            clientId: app.id,
            clientSecret: secret,
            organizationId,
          }),
        };
      },
    };
  };

  readonly explain = ({ fields }: OrgError): boolean => {
    this.#problem = fields.find(({ pointer }) => pointer === '/name');
    return Boolean(this.#problem);
  };
}
