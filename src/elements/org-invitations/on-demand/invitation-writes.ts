import { toOrgError } from '../../../api/org-error.js';
import type { Invitation } from '../../../api/types.js';
import {
  refreshInvitations,
  resendInvitation,
  revokeInvitation,
} from '../../../store/invitations.js';
import { ask, tell } from '../../fire.js';
import type { OrgElement } from '../../org-element.js';
import type { Outcome, Write } from './outcome.js';

/** Sending invitations again and revoking them, several one after the other. */
export class InvitationWrites {
  readonly #host: OrgElement;
  readonly #busyIds = new Set<string>();
  /** What came of the last ones. */
  outcome: Outcome | undefined;

  constructor(host: OrgElement) {
    this.#host = host;
  }

  isBusy({ id }: Invitation): boolean {
    return this.#busyIds.has(id);
  }

  /** Forgets what went well. What went wrong stays until it is closed or tried again. */
  forgetDone(): void {
    if (this.outcome) this.outcome = { ...this.outcome, done: [], renewed: [] };
  }

  /** Does what the host page does not prevent. */
  run(write: Write, invitations: readonly Invitation[]): void {
    const wanted = invitations.filter((invitation) =>
      ask(this.#host, `org-${write}-invitation`, { invitation }),
    );
    if (wanted.length === 0) return;
    this.outcome = undefined;
    for (const { id } of wanted) this.#busyIds.add(id);
    this.#host.requestUpdate();
    void this.#runEach(write, wanted);
  }

  /** One after the other: neither the backend nor the mail service is to be flooded. */
  async #runEach(write: Write, invitations: readonly Invitation[]): Promise<void> {
    const { store } = this.#host;
    if (!store?.organizationId) return;
    const { organizationId } = store;
    const outcome: Outcome = { write, done: [], renewed: [], failed: [] };
    for (const invitation of invitations) {
      await this.#runOne(organizationId, invitation, outcome);
      this.#busyIds.delete(invitation.id);
    }
    if (store.organizationId === organizationId) this.outcome = outcome;
    await refreshInvitations(store, organizationId);
    this.#host.requestUpdate();
  }

  async #runOne(organizationId: string, invitation: Invitation, outcome: Outcome): Promise<void> {
    const host = this.#host;
    const { store } = host;
    if (!store) return;
    const { id } = invitation;
    try {
      if (outcome.write === 'resend') {
        const resent = await resendInvitation(store, organizationId, id);
        if (resent.isRenewed) outcome.renewed.push(resent.invitation);
        tell(host, 'org-invitation-resent', resent);
      } else {
        const revoked = await revokeInvitation(store, organizationId, id);
        tell(host, 'org-invitation-revoked', { invitation: revoked });
      }
      outcome.done.push(invitation);
    } catch (thrown) {
      const error = toOrgError(thrown);
      outcome.failed.push({ invitation, error });
      tell(host, 'org-error', { error });
    }
  }
}
