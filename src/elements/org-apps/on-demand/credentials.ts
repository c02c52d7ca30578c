import { html, type TemplateResult } from 'lit/html.js';
import type { Localize } from '../../../i18n/localize.js';
import { button } from '../../../templates/button.js';
import { labelled } from '../../../templates/field.js';
import { selectAll } from '../../on-demand/select-all.js';
import type { OrgElement } from '../../org-element.js';
import type { Question } from '../../write-dialog.js';

interface Created {
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly organizationId: string;
}

/**
 * What an app gets its tokens with, by Logto's client credentials flow. The secret is held nowhere
 * but here, and so is gone with the dialog.
 */
export class Credentials implements Question {
  readonly #host: OrgElement;
  readonly #i18n: Localize;
  readonly #created: Created;
  /** What came of the last click on a button to copy. */
  #outcome = '';

  constructor(host: OrgElement, i18n: Localize, created: Created) {
    this.#host = host;
    this.#i18n = i18n;
    this.#created = created;
  }

  readonly heading = (): string => {
    const { name } = this.#created;
    return this.#i18n.t('apps.createdTitle', { name });
  };

  readonly text = (): string => this.#i18n.t('apps.secretOnce');

  readonly body = (): TemplateResult => html`
    ${this.#value('clientId')} ${this.#value('clientSecret')} ${this.#value('organizationId')}
    <p class="small muted" role="status">${this.#outcome}</p>
  `;

  #value(id: Exclude<keyof Created, 'name'>): TemplateResult {
    const { t } = this.#i18n;
    const label = t(`apps.${id}`);
    const value = this.#created[id];
    return labelled(
      { id, label },
      html`
        <div class="copyable">
          <input
            class="input"
            part="input"
            id=${id}
            readonly
            dir="ltr"
            .value=${value}
            @focus=${selectAll}
          />
          ${button({
            label: t('apps.copy'),
            name: t('apps.copyOf', { name: label }),
            onClick: () => void this.#copy(label, value),
          })}
        </div>
      `,
    );
  }

  async #copy(name: string, value: string): Promise<void> {
    const { t } = this.#i18n;
    try {
      // Missing on insecure origins, and refused where the page may not use it.
      await navigator.clipboard.writeText(value);
      this.#outcome = t('apps.copied', { name });
    } catch {
      this.#outcome = t('apps.notCopied');
    }
    this.#host.requestUpdate();
  }
}
