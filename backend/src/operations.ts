import type { Context, Handler, Hono } from 'hono';
import type { AsOf } from './access/live-access.js';
import { audit } from './audit.js';
import { enforce } from './auth/enforce.js';
import { operations } from './operations.gen.js';
import { receiveJson, type ReceiveBody } from './request/body.js';
import type { Env, MemberEnv, UserEnv } from './request/env.js';
import { receiveImage } from './request/image.js';
import type { Services } from './services.js';
import type { Capability } from './wire/types.js';

/** What the contract says of a call: where it is, who may call it, and what it takes. */
export interface Rule {
  method: string;
  path: string;
  /** Which kind of token: the contract's `x-access`. */
  token: 'user' | 'organization';
  /** One of these is needed; none: whoever has the token. */
  anyCapability: readonly Capability[];
  /** How old the answer of Logto may be that the caller is judged by. */
  asOf: AsOf;
  /** Media type of the body. */
  body: 'application/json' | 'multipart/form-data' | null;
}

export type OperationId = keyof typeof operations;

type EnvOf<Id extends OperationId> = (typeof operations)[Id]['token'] extends 'user'
  ? UserEnv
  : MemberEnv;

/** What answers the contract's operations, by their ids. */
export type Handlers<Id extends OperationId = OperationId> = {
  [K in Id]: (c: Context<EnvOf<K>>) => Promise<Response>;
};

/**
 * Routes each operation of the contract behind the contract's own rule: there is no way to a handler
 * without one.
 *
 * @throws {TypeError} for a handler without a rule, or a rule without a handler
 */
export const mountOperations = (
  app: Hono<Env>,
  services: Services,
  handlers: Handlers,
  rules: Readonly<Record<string, Rule>> = operations,
): void => {
  const unruled = Object.keys(handlers).filter((id) => !Object.hasOwn(rules, id));
  const unhandled = Object.keys(rules).filter((id) => !Object.hasOwn(handlers, id));
  if (unruled.length + unhandled.length > 0)
    throw new TypeError(`Rules and handlers differ: ${[...unruled, ...unhandled].join(', ')}`);
  for (const [id, rule] of Object.entries(rules)) {
    // The rule's token decides which caller `enforce` sets, and so which `Env` the handler is typed for.
    const handler = handlers[id as OperationId] as Handler<Env>;
    app.on(
      rule.method,
      rule.path,
      audit(services, id as OperationId, rule),
      enforce(services, rule, rule.body ? receiveBody[rule.body] : async () => {}),
      handler,
    );
  }
};

const receiveBody: Record<NonNullable<Rule['body']>, ReceiveBody> = {
  'application/json': receiveJson,
  'multipart/form-data': receiveImage,
};
