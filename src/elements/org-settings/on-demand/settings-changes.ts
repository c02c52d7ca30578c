import type { TemplateResult, nothing } from 'lit/html.js';
import { settingsChangesTexts } from '../../../i18n/english/settings-changes.js';
import type { Localize } from '../../../i18n/localize.js';
import { addStyles } from '../../../styles/add-styles.js';
import { headingOf, type OrgElement } from '../../org-element.js';
import { WriteDialog } from '../../write-dialog.js';
import type { SettingsChange, SettingsDraft } from '../settings-draft.js';
import { deleteQuestion } from './delete-question.js';
import { leaveQuestion } from './leave-question.js';
import { write } from './settings-writes.js';
import { SuccessorChoice } from './successor-choice.js';
import { styles } from './settings-changes.styles.js';

/** What the settings need once somebody saves, uploads, or wants to leave or delete. */
export class SettingsChanges {
  readonly #host: OrgElement;
  readonly #i18n: Localize;
  readonly #dialog: WriteDialog;
  readonly #successor: SuccessorChoice;
  #done = (): string => '';

  constructor(host: OrgElement, i18n: Localize) {
    this.#host = host;
    this.#i18n = i18n;
    i18n.learn(settingsChangesTexts);
    addStyles(host, styles);
    this.#successor = new SuccessorChoice(host, i18n);
    // Once somebody is out, the button that opened the dialog is gone.
    this.#dialog = new WriteDialog(host, i18n, () => headingOf(host));
  }

  /** What went well last; how the viewer got out only until they are in another organization. */
  doneFor({ isSaved }: SettingsDraft): string {
    if (isSaved) return this.#i18n.t('settings.saved');
    return this.#host.store?.organizationId ? '' : this.#done();
  }

  render(): TemplateResult | typeof nothing {
    return this.#dialog.render();
  }

  /** @throws OrgError for what neither a field nor a dialog shows */
  async perform(input: SettingsChange): Promise<void> {
    const host = this.#host;
    const i18n = this.#i18n;
    const { act, organization } = input;
    const exit = { host, i18n, organization, onOut: (text: () => string) => (this.#done = text) };
    if (act === 'leave') this.#dialog.open(leaveQuestion(exit, this.#successor));
    else if (act === 'delete') this.#dialog.open(deleteQuestion(exit));
    else {
      await write(host, i18n, { ...input, act });
      host.requestUpdate();
      await host.updateComplete;
      host.renderRoot.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
    }
  }
}
