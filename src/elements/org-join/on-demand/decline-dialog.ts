import { html, type TemplateResult } from 'lit/html.js';
import type { ReceivedInvitation } from '../../../api/types.js';
import { Action } from '../../../controllers/action.js';
import { Modal } from '../../../controllers/modal.js';
import type { Localize } from '../../../i18n/localize.js';
import { declineInvitation } from '../../../store/invitations.js';
import { addStyles } from '../../../styles/add-styles.js';
import { dialogs } from '../../../styles/dialogs.styles.js';
import { button } from '../../../templates/button.js';
import { dialog } from '../../../templates/dialog.js';
import { ask, tell } from '../../fire.js';
import { headingOf, type OrgElement } from '../../org-element.js';
import { failure } from '../../views.js';

/** The question whether to decline an invitation, and the declining itself. */
export class DeclineDialog {
  readonly #element: OrgElement;
  readonly #i18n: Localize;
  readonly #onDeclined: (invitationId: string) => void;
  readonly #decline: Action<string, boolean>;
  #invitation: ReceivedInvitation | undefined;

  constructor(element: OrgElement, i18n: Localize, onDeclined: (invitationId: string) => void) {
    this.#element = element;
    this.#i18n = i18n;
    this.#onDeclined = onDeclined;
    this.#decline = new Action(element, async (id) => {
      if (element.store) await declineInvitation(element.store, id);
      return true;
    });
    new Modal(element, () => headingOf(element));
    addStyles(element, dialogs);
  }

  open(invitation: ReceivedInvitation): void {
    this.#show(invitation);
  }

  /** @param onlyId id of the only invitation on view; all without it */
  render(onlyId: string): TemplateResult | undefined {
    if (!this.#invitation) return undefined;
    const { id, organization } = this.#invitation;
    if (onlyId && onlyId !== id) return undefined;
    const { t } = this.#i18n;
    const { error, isRunning } = this.#decline;
    return dialog({
      heading: t('join.declineTitle', { organization: organization.name }),
      text: t('join.declineText'),
      body: html`${error && failure(this.#element, this.#i18n, error)}`,
      actions: html`
        ${button({ label: t('common.cancel'), onClick: this.#close })}
        ${button({
          label: t('join.decline'),
          kind: 'danger',
          isBusy: isRunning,
          onClick: () => void this.#onDecline(id),
        })}
      `,
      onClose: this.#close,
    });
  }

  readonly #close = (): void => this.#show(undefined);

  #show(invitation: ReceivedInvitation | undefined): void {
    this.#invitation = invitation;
    this.#decline.clear();
  }

  async #onDecline(invitationId: string): Promise<void> {
    if (this.#decline.isRunning || !ask(this.#element, 'org-decline', { invitationId })) return;
    const isDeclined = await this.#decline.run(invitationId);
    const { error } = this.#decline;
    if (error) tell(this.#element, 'org-error', { error });
    if (!isDeclined) return;
    this.#close();
    this.#onDeclined(invitationId);
    tell(this.#element, 'org-declined', { invitationId });
  }
}
