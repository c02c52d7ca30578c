import { nothing, type TemplateResult } from 'lit/html.js';
import type { Invitation, InvitationStatus } from '../../../api/types.js';
import type { Localize } from '../../../i18n/localize.js';
import { button } from '../../../templates/button.js';
import type { OrgElement } from '../../org-element.js';
import { linkDialog, revokeDialog } from './invitation-dialogs.js';
import { InvitationWrites } from './invitation-writes.js';
import { outcomeAlert, outcomeText } from './outcome.js';

/** What is done to invitations: the questions before, and what came of it. */
export class InvitationChanges {
  readonly #host: OrgElement;
  readonly #i18n: Localize;
  readonly #onBegin: () => void;
  readonly #writes: InvitationWrites;
  /** The invitations that the question whether to revoke is about. */
  #asked: readonly Invitation[] = [];
  /** The invitation whose link is shown. */
  #linked: Invitation | undefined;
  /** Whose link was copied just now. */
  #copiedFor = '';

  /** @param onBegin called when something is being done */
  constructor(host: OrgElement, i18n: Localize, onBegin: () => void) {
    this.#host = host;
    this.#i18n = i18n;
    this.#onBegin = onBegin;
    this.#writes = new InvitationWrites(host);
  }

  statusOf(invitation: Invitation): InvitationStatus | 'busy' {
    return this.#writes.isBusy(invitation) ? 'busy' : invitation.status;
  }

  /** What went well, in words. */
  get confirmation(): string {
    const i18n = this.#i18n;
    if (this.#copiedFor) return i18n.t('invitations.copied', { address: this.#copiedFor });
    const { outcome } = this.#writes;
    return outcome ? outcomeText(i18n, outcome) : '';
  }

  /** Forgets what went well. What went wrong stays until it is closed or tried again. */
  forgetDone(): void {
    this.#copiedFor = '';
    this.#writes.forgetDone();
  }

  /** Forgets everything, as another organization is shown. */
  clear(): void {
    this.#copiedFor = '';
    this.#writes.outcome = undefined;
    this.#close();
  }

  /** A renewed invitation may not be among those that are shown. */
  copyRenewed(): TemplateResult | typeof nothing {
    const { done = [], renewed = [] } = this.#writes.outcome ?? {};
    const [invitation] = renewed;
    if (!invitation || done.length > 1) return nothing;
    return button({
      label: this.#i18n.t('invitations.copy'),
      kind: 'link',
      onClick: () => void this.copy(invitation),
    });
  }

  /** What went wrong, and with which addresses. */
  alert(): TemplateResult | typeof nothing {
    const { outcome } = this.#writes;
    if (!outcome || outcome.failed.length === 0) return nothing;
    return outcomeAlert(this.#host, this.#i18n, outcome, {
      onRetry: (invitations) => this.#writes.run(outcome.write, invitations),
      onClose: () => {
        this.#writes.outcome = undefined;
        this.#host.requestUpdate();
      },
    });
  }

  /** The question whether to revoke, or the link to copy. */
  dialog(): TemplateResult | typeof nothing {
    const i18n = this.#i18n;
    const asked = this.#asked;
    if (this.#linked) return linkDialog(i18n, this.#linked, this.#close);
    if (asked.length === 0) return nothing;
    return revokeDialog(i18n, asked, this.#close, () => {
      this.#close();
      this.#begin();
      this.#writes.run('revoke', asked);
    });
  }

  readonly resend = (invitations: readonly Invitation[]): void => {
    this.#begin();
    this.#writes.run('resend', invitations);
  };

  readonly askToRevoke = (invitations: readonly Invitation[]): void => {
    this.#asked = invitations;
    this.#host.requestUpdate();
  };

  async copy(invitation: Invitation): Promise<void> {
    this.forgetDone();
    try {
      await navigator.clipboard.writeText(invitation.link);
      this.#copiedFor = invitation.invitee;
    } catch {
      // Not allowed, or not a secure page: shown, for the user to copy.
      this.#linked = invitation;
    }
    this.#host.requestUpdate();
  }

  #begin(): void {
    this.forgetDone();
    this.#onBegin();
  }

  readonly #close = (): void => {
    this.#asked = [];
    this.#linked = undefined;
    this.#host.requestUpdate();
  };
}
