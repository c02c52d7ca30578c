import type { TemplateResult } from 'lit/html.js';
import { getOrganization } from '../../../api/organizations.js';
import type { Organization, ReceivedInvitation } from '../../../api/types.js';
import { joiningTexts } from '../../../i18n/english/joining.js';
import type { Localize } from '../../../i18n/localize.js';
import { acceptInvitation } from '../../../store/invitations.js';
import type { OrgStore } from '../../../store/org-store.js';
import { ask, tell } from '../../fire.js';
import type { OrgElement } from '../../org-element.js';
import { signIn } from '../../sign-in.js';
import type { JoinView } from '../join-view.js';
import { dropToken, mailedLink } from '../mailed-link.js';
import { DeclineDialog } from './decline-dialog.js';

export type Answered = 'joined' | 'declined';

/** How the viewer answered an invitation. */
export interface Answer {
  invitationId: string;
  /** What there is to say then; who joined has the organization in it. */
  view: JoinView;
}

/** What the viewer does about invitations: accept, go on as a member, decline, sign in. */
export class Joining {
  readonly #element: OrgElement;
  readonly #dialog: DeclineDialog;
  /** The last one given. */
  answer: Answer | undefined;
  readonly answeredIds = new Set<string>();

  constructor(element: OrgElement, i18n: Localize) {
    i18n.learn(joiningTexts);
    this.#element = element;
    this.#dialog = new DeclineDialog(element, i18n, (invitationId) => {
      dropToken();
      this.#answer(invitationId, { kind: 'declined' });
    });
  }

  /** @param id of the only invitation on view; all without it */
  dialog(id: string): TemplateResult | undefined {
    return this.#dialog.render(id);
  }

  /** @throws OrgError what kept the viewer out */
  async accept({ invitation }: JoinView): Promise<void> {
    const { store } = this.#element;
    if (!store || !invitation) return;
    const { id: invitationId, isMember: wasMember } = invitation;
    if (!wasMember && !ask(this.#element, 'org-join', { invitationId })) return;
    const organization = await enter(store, invitation);
    // Not needed any more, but it would still sign in whoever finds it in the history.
    dropToken();
    this.#answer(invitationId, { kind: 'joined', organization });
    tell(this.#element, 'org-joined', { organization, wasMember });
  }

  decline({ invitation }: JoinView): void {
    if (invitation) this.#dialog.open(invitation);
  }

  /** As whom the link in the mail was sent to, with its token where it has one. */
  async signIn({ kind, error }: JoinView): Promise<void> {
    const { href } = location;
    const link = mailedLink();
    dropToken();
    const isSwitch = kind === 'mismatch';
    // A link can be put together: it signs in nobody else than the card has said.
    const isHonest = !isSwitch || isMasked(link.loginHint, error?.invitee);
    if (await signIn(this.#element, { isSwitch, ...(isHonest && link) })) return;
    // The token was not sent, so it may be tried again.
    history.replaceState(history.state, '', href);
  }

  #answer(invitationId: string, view: JoinView): void {
    this.answer = { invitationId, view };
    this.answeredIds.add(invitationId);
  }
}

/** Whether it may be that address whose middle is masked. */
const isMasked = (address = '', masked = ''): boolean => {
  const [start = '', end = ''] = masked.split('•••');
  return address.startsWith(start) && address.endsWith(end);
};

/** Accepts; a member just goes on. */
const enter = async (
  store: OrgStore,
  { id, isMember, organization }: ReceivedInvitation,
): Promise<Organization> => {
  if (!isMember) return acceptInvitation(store, id);
  await store.enter(organization.id);
  return getOrganization(store.client, organization.id);
};
