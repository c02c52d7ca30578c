import type { Context, MiddlewareHandler } from 'hono';
import { logAuditFailure } from './log.js';
import { asProblem } from './logto/problems.js';
import type { OperationId, Rule } from './operations.js';
import type { Settings } from './options.js';
import type { Env } from './request/env.js';
import { isId } from './request/ids.js';
import type { Services } from './services.js';
import type { InvitationOutcome, MemberOutcome, RoleRef } from './wire/types.js';

/**
 * One attempt to change something, successful or not. Unlike the log it names addresses, since it is
 * for those who must know who was invited. It never holds a token, a secret or a message.
 */
export interface AuditEvent extends AuditDetails {
  event: 'audit';
  /** When it was answered, ISO 8601. */
  time: string;
  requestId: string;
  /** `operationId` of the contract, such as `setMemberRoles`. */
  operation: OperationId;
  /**
   * - `done`: as asked
   * - `partly`: in a batch, some of it
   * - `refused`: nothing, by the problem `code`
   * - `failed`: not as asked, by the problem `code`, taken back as far as the log does not say
   *   otherwise
   * - `replayed`: nothing now, an earlier call with the same `Idempotency-Key` did it
   */
  outcome: AuditResult['outcome'] | 'partly' | 'replayed';
  code?: string;
  /** Who; missing without a valid token. */
  userId?: string;
}

export interface AuditDetails {
  organizationId?: string;
  /** Whom or what it is about. */
  target?: AuditTarget;
  /** Of a batch: what is done to all of its members. */
  action?: 'setRoles' | 'remove';
  before?: AuditState;
  /** What was asked for; with `done`, how it is. */
  after?: AuditState;
  /** Of a batch, in the order asked for. */
  results?: AuditResult[];
}

export interface AuditTarget {
  userId?: string;
  successorId?: string;
  appId?: string;
  invitationId?: string | undefined;
  invitee?: string | undefined;
}

export interface AuditState {
  roles?: RoleRef[] | undefined;
  emailDomains?: string[] | undefined;
  /** Of an invitation that takes the place of another. */
  invitationId?: string | undefined;
  name?: string | undefined;
  description?: string | null | undefined;
  logoUrl?: string | null | undefined;
  darkLogoUrl?: string | null | undefined;
  isMfaRequired?: boolean | undefined;
}

export interface AuditResult extends AuditTarget {
  outcome: 'done' | 'refused' | 'failed';
  code?: string;
  before?: AuditState | undefined;
}

export type OnAudit = (event: AuditEvent) => void | Promise<void>;

interface Notes extends AuditDetails {
  /** Whether the answer is that of an earlier call. */
  isReplayed?: boolean;
}

/** Adds to what the event of this request will say. */
export type Note = (notes: Notes) => void;

/** Tells of a write once it is answered, with what was noted on the way. Reads only take notes. */
export const audit =
  ({ settings }: Services, operation: OperationId, { method }: Rule): MiddlewareHandler<Env> =>
  async (c, next) => {
    const notes = placeOf(c);
    c.set('note', ({ target, ...more }) => {
      Object.assign(notes, more, { target: { ...notes.target, ...target } });
    });
    await next();
    if (method !== 'GET') deliver(settings, eventOf(c, settings.now(), operation, notes));
  };

/** What the path says; an id that is none may be anything. */
const placeOf = (c: Context<Env>): Notes => {
  const ids = Object.entries(c.req.param()).filter(([, id]) => isId(id));
  const { organizationId, ...target } = Object.fromEntries(ids);
  return { ...(organizationId !== undefined && { organizationId }), target };
};

const eventOf = (
  c: Context<Env>,
  now: number,
  operation: OperationId,
  { isReplayed = false, target = {}, ...details }: Notes,
): AuditEvent => {
  const userId = c.get('userId');
  return {
    event: 'audit',
    time: new Date(now).toISOString(),
    requestId: c.get('requestId'),
    operation,
    outcome: outcomeOf(c.res.status, isReplayed, details.results),
    ...(c.error && { code: asProblem(c.error).code }),
    ...(userId !== undefined && { userId }),
    ...details,
    ...(Object.keys(target).length > 0 && { target }),
  };
};

const outcomeOf = (
  status: number,
  isReplayed: boolean,
  results: AuditResult[] | undefined,
): AuditEvent['outcome'] => {
  if (status >= 500) return 'failed';
  if (status >= 400) return 'refused';
  if (isReplayed) return 'replayed';
  return results ? outcomeOfAll(results) : 'done';
};

const outcomeOfAll = (results: AuditResult[]): AuditEvent['outcome'] => {
  const outcomes = new Set(results.map(({ outcome }) => outcome));
  if (outcomes.has('done')) return outcomes.size === 1 ? 'done' : 'partly';
  return outcomes.has('failed') ? 'failed' : 'refused';
};

/** What the event says of one member of a batch. */
export const resultOf = ({
  outcome,
  problem,
}: InvitationOutcome | MemberOutcome): Pick<AuditResult, 'outcome' | 'code'> => {
  if (problem) return { outcome: problem.status >= 500 ? 'failed' : 'refused', code: problem.code };
  if (outcome === 'done' || outcome === 'invited') return { outcome: 'done' };
  return { outcome: 'refused', code: outcome };
};

/** Nobody waits for it: what was done is done, and is answered so. */
const deliver = (settings: Settings, event: AuditEvent): void => {
  const { onAudit } = settings;
  (async () => onAudit(event))().catch((error: unknown) => {
    logAuditFailure(settings, event.requestId, error);
  });
};
