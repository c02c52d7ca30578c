import type { OrgError, OrgErrorCode } from '../../api/org-error.js';
import type { ReceivedInvitation } from '../../api/types.js';
import type { Answer, Answered } from './on-demand/joining.js';

/** What there is to say about an invitation, with what it takes to say it. */
export interface JoinView {
  kind:
    | 'signedOut'
    | 'notFound'
    | 'mismatch'
    | 'failed'
    | 'pending'
    | 'accepted'
    | 'expired'
    | 'revoked'
    | 'member'
    | Answered;
  organization?: ReceivedInvitation['organization'] | undefined;
  invitation?: ReceivedInvitation;
  error?: OrgError;
}

interface Known {
  /** Id of the only invitation to show; all of them without it. */
  id: string;
  /** The last one given. */
  answer: Answer | undefined;
  /** Answered before; a list may have them until it is read anew. */
  answeredIds: ReadonlySet<string> | undefined;
  invitations: readonly ReceivedInvitation[] | undefined;
  error: OrgError | undefined;
}

/** Errors that say more than what was read before them. */
const telling: Partial<Record<OrgErrorCode, JoinView['kind']>> = {
  unauthenticated: 'signedOut',
  sign_in_failed: 'signedOut',
  not_found: 'notFound',
  email_mismatch: 'mismatch',
};

/** The cards to show: the viewer's own answer comes first, then what errors tell. */
export const joinViews = ({
  id,
  answer,
  answeredIds,
  invitations = [],
  error,
}: Known): JoinView[] => {
  const told = error && telling[error.code];
  const answered = answer && (!id || answer.invitationId === id) ? [answer.view] : [];
  if (id && answered.length > 0) return answered;
  if (id && error && (told || invitations.length === 0)) return [{ kind: told ?? 'failed', error }];
  const open = id ? invitations : invitations.filter((each) => !answeredIds?.has(each.id));
  return [...answered, ...open.map(invitationView)];
};

const invitationView = (invitation: ReceivedInvitation): JoinView => {
  const { isMember, status, organization } = invitation;
  return { kind: isMember ? 'member' : status, organization, invitation };
};
