import * as v from 'valibot';
import type { OnAudit } from './audit.js';
import type { Capability } from './wire/types.js';
import { defaultLimits, type LimitName, type LimitSettings } from './limits.js';
import { printLine, type Log } from './log.js';
import type { ServeOptions } from './node.js';
import type { Observe } from './observe.js';
import {
  Callback,
  ClientIds,
  Filled,
  Indicator,
  InvitationUrl,
  LogtoEndpoint,
  milliseconds,
  mistakeOf,
  Origins,
} from './option-rules.js';
import { createMemoryState } from './state/memory-state.js';
import type { Limit, State } from './state/state.js';
import { withoutUndefined } from './without-undefined.js';

/** How a backend reaches Logto, whom it trusts and what it hands out. */
export interface OrgBackendOptions {
  /** Logto's origin, such as `https://tenant.logto.app`; also what its tokens are issued by. */
  logtoEndpoint: string;
  /** Machine-to-machine application that may use the Management API. */
  m2mAppId: string;
  m2mAppSecret: string;
  /** Resource indicator of the Management API. Default `https://default.logto.app/api`. */
  managementApi?: string;
  /** Resource indicator of your API: the `aud` of user tokens. */
  apiResource: string;
  /**
   * Applications whose tokens are taken, by their ids in Logto. Default all of the tenant. Name yours
   * where it has applications of third parties: a token counts for all that its user may do, whatever
   * part of that they gave their consent for.
   */
  clientIds?: readonly string[];
  /** Where an invitation leads, with `{id}` for its id, and `{email}` for its address if wanted. */
  invitationUrl: string;
  /** Origins whose pages may call. Default none. */
  corsOrigins?: readonly string[];
  /** Name of the organization role that whoever creates an organization gets. Default `admin`. */
  creatorRole?: string;
  /** Scope that a user's token must carry to create organizations. Default none. */
  createScope?: string;
  /**
   * Whether a mailed invitation signs its invitee in, or up, by a one-time token of Logto. Default
   * false. That token ends with its time or its use: a link whose invitation is revoked lets nobody
   * into the organization, but goes on signing in whoever reads the mail.
   */
  magicLinks?: boolean;
  /** Organization scope behind a capability, where it differs from the contract's default. */
  capabilityScopes?: Partial<Record<Capability, string>>;
  /**
   * How much one user, organization or address gets, beyond which the answer is `rate_limited`.
   * `false` in the place of one takes it away, in the place of all takes all of them away.
   */
  limits?: Partial<Record<LimitName, Limit | false>> | false;
  /** Where limits and idempotency keys are counted and kept. Default this instance's memory. */
  state?: State;
  /** Milliseconds that Logto may take for one answer, attempts included. Default 10 000. */
  logtoTimeout?: number;
  /**
   * Milliseconds, at most, before what may be sent twice is sent again to a Logto that could not be
   * reached; twice as many before the second time. Default 100.
   */
  logtoRetryDelay?: number;
  /** What Logto is reached with. Default the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
  /** Where log entries go. Default lines of JSON on the console. */
  log?: Log;
  /**
   * Told of each attempt to change something, once it is answered; not waited for. An event that it
   * does not take is missing, and the log says so. Default nobody.
   */
  onAudit?: OnAudit;
  /** Told of requests, calls to Logto and what else is worth measuring. Default nobody. */
  observe?: Observe;
  /** The clock, epoch milliseconds. Default `Date.now`. */
  now?: () => number;
}

/** Organization scopes behind the capabilities; one without a scope belongs to every member. */
type CapabilityScopes = Readonly<
  Record<Capability, string | undefined> & Record<'members.manage', string>
>;

/** The options with every default filled in. */
export type Settings = Readonly<
  Required<Omit<OrgBackendOptions, 'clientIds' | 'createScope' | 'capabilityScopes' | 'limits'>> & {
    clientIds: readonly string[] | undefined;
    createScope: string | undefined;
    capabilityScopes: CapabilityScopes;
    limits: LimitSettings;
  }
>;

const defaultCapabilityScopes: CapabilityScopes = {
  'members.read': undefined,
  'members.invite': 'invite:member',
  'members.manage': 'manage:member',
  'members.remove': 'delete:member',
  'organization.update': 'manage:organization',
  'organization.delete': 'delete:organization',
};

/** @throws {TypeError} that names the options which are missing or malformed */
export const settingsOf = (options: OrgBackendOptions): Settings => {
  const given = withoutUndefined(options);
  const result = v.safeParse(Checked, given);
  if (!result.success)
    throw new TypeError(`createOrgBackend: ${result.issues.map(mistakeOf).join('; ')}`);
  const { logtoEndpoint } = result.output;
  return withDefaults({ ...given, logtoEndpoint });
};

/** One that is not awaited is none. */
const isState = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'limiter' in state;

const isLimit = (limit: unknown): boolean => limit === false || v.is(WholeLimit, limit);
const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const WholeLimit = v.object({ count: Whole, seconds: Whole });

const Limits = v.record(
  v.picklist(Object.keys(defaultLimits), 'is no limit'),
  v.optional(v.custom(isLimit, 'needs whole numbers from 1, or false')),
  'must be false, or limits by their names',
);

const anything = v.optional(v.unknown());
/** Of the server around the handler, which hands on all that `readConfig` says. */
const ofServers: Record<Exclude<keyof ServeOptions, keyof OrgBackendOptions>, typeof anything> = {
  port: anything,
  hostname: anything,
  closeTimeout: anything,
  headersTimeout: anything,
  requestTimeout: anything,
  metricsPort: anything,
  metricsHostname: anything,
  redisUrl: anything,
};

/** An unknown name is a slip that would leave what was meant as it is. */
const Checked = v.strictObject(
  {
    ...ofServers,
    logtoEndpoint: LogtoEndpoint,
    m2mAppId: Filled,
    m2mAppSecret: Filled,
    managementApi: v.optional(Indicator),
    apiResource: Indicator,
    clientIds: v.optional(ClientIds),
    invitationUrl: InvitationUrl,
    corsOrigins: v.optional(Origins),
    creatorRole: v.optional(Filled),
    createScope: v.optional(Filled),
    magicLinks: v.optional(v.boolean('must be true or false')),
    capabilityScopes: v.optional(
      v.record(
        v.picklist(Object.keys(defaultCapabilityScopes), 'is no capability'),
        v.optional(Filled),
        'must be scopes by their capabilities',
      ),
    ),
    limits: v.optional(v.lazy((limits) => (limits === false ? v.literal(false) : Limits))),
    state: v.optional(v.custom(isState, 'must be a state such as createRedisState() resolves to')),
    logtoTimeout: v.optional(milliseconds(1)),
    logtoRetryDelay: v.optional(milliseconds(0)),
    fetch: v.optional(Callback),
    log: v.optional(Callback),
    onAudit: v.optional(Callback),
    observe: v.optional(Callback),
    now: v.optional(Callback),
  },
  'is no option',
);

const withDefaults = (options: OrgBackendOptions): Settings => ({
  managementApi: 'https://default.logto.app/api',
  clientIds: undefined,
  corsOrigins: [],
  creatorRole: 'admin',
  createScope: undefined,
  magicLinks: false,
  logtoTimeout: 10_000,
  logtoRetryDelay: 100,
  fetch: (request) => globalThis.fetch(request),
  onAudit: () => {},
  now: Date.now,
  state: createMemoryState(options.now ?? Date.now),
  ...options,
  log: harmless(options.log ?? printLine),
  observe: harmless(options.observe ?? (() => {})),
  capabilityScopes: {
    ...defaultCapabilityScopes,
    ...withoutUndefined(options.capabilityScopes ?? {}),
  },
  limits: limitsOf(options.limits ?? {}),
});

/** Whoever listens must not spoil an answer: what they throw, or reject with, is dropped. */
const harmless =
  <T>(listener: (news: T) => unknown) =>
  (news: T): void => {
    (async () => listener(news))().catch(() => {});
  };

const limitsOf = (limits: NonNullable<OrgBackendOptions['limits']>): LimitSettings =>
  limits === false ? {} : { ...defaultLimits, ...withoutUndefined(limits) };
