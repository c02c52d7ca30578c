import type { TemplateResult } from 'lit/html.js';
import type { OrgError } from '../../../api/org-error.js';
import type { FieldErrorCode } from '../../../api/types.js';
import type { MessageKey } from '../../../i18n/catalogue.js';
import type { Localize } from '../../../i18n/localize.js';
import { changeProvisioning } from '../../../store/provisioning.js';
import { textField } from '../../../templates/field.js';
import { ask, tell } from '../../fire.js';
import type { OrgElement } from '../../org-element.js';
import type { Question, Write } from '../../write-dialog.js';
import { domainName } from '../domain-name.js';

/** Asks for an email domain whose people shall join by themselves. */
export class NewDomain implements Question {
  readonly #host: OrgElement;
  readonly #i18n: Localize;
  readonly #known: readonly string[];
  #typed = '';
  #problem: MessageKey | undefined;
  /** A domain that was in the list before, where that is what the server refuses now. */
  #culprit: string | undefined;
  #sent: readonly string[] = [];

  /** @param known domains that are in the list already */
  constructor(host: OrgElement, i18n: Localize, known: readonly string[]) {
    this.#host = host;
    this.#i18n = i18n;
    this.#known = known;
  }

  readonly heading = (): string => this.#i18n.t('provisioning.add');

  readonly confirm = { label: this.heading, kind: 'primary' } as const;

  readonly body = (): TemplateResult => {
    const { t } = this.#i18n;
    return textField({
      id: 'domain',
      name: 'domain',
      label: t('provisioning.domain'),
      help: t('provisioning.domainHelp'),
      value: this.#typed,
      error: this.#problem && [this.#culprit, t(this.#problem)].filter(Boolean).join(': '),
      isRequired: true,
      onInput: (typed) => {
        this.#typed = typed;
        this.#problem = undefined;
        this.#host.requestUpdate();
      },
    });
  };

  readonly answer = (): Write | undefined => {
    const domain = domainOf(this.#typed);
    this.#culprit = undefined;
    this.#problem = domain ? undefined : 'field.required';
    if (this.#known.includes(domain)) this.#problem = 'provisioning.knownDomain';
    if (this.#problem) return undefined;
    const host = this.#host;
    return {
      input: { domain },
      isWanted: () => ask(host, 'org-add-domain', { domain }),
      send: async (store, organizationId) => {
        await changeProvisioning(store, organizationId, ({ emailDomains, roleIds }) => {
          this.#sent = [...emailDomains, domain];
          return { emailDomains: [...this.#sent], roleIds };
        });
        tell(host, 'org-domain-added', { domain });
        return { text: this.#i18n.t('provisioning.added', { domain }) };
      },
    };
  };

  readonly explain = ({ fields }: OrgError): boolean => {
    const field = fields.find(({ pointer }) => pointer.startsWith('/emailDomains'));
    if (!field) return false;
    const refused = this.#sent[Number(field.pointer.split('/')[2])];
    this.#culprit =
      refused === undefined || refused === this.#sent.at(-1) ? undefined : domainName(refused);
    this.#problem = problems[field.code] ?? 'provisioning.invalidDomain';
    return true;
  };
}

/** People may type an address, or only its end. */
const domainOf = (typed: string): string => typed.trim().toLowerCase().replace(/^.*@/, '');

const problems: Partial<Record<FieldErrorCode, MessageKey>> = {
  public_domain: 'field.public_domain',
  too_many: 'provisioning.tooMany',
};
