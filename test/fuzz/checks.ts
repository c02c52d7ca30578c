import assert from 'node:assert/strict';
import { assertResponse, operationOf } from '../contract/contract.js';
import { organizationOf } from './callers.js';
import { assertLogtoCalls } from './logto-calls.js';
import { withNames } from './names.js';
import { origin, type FuzzRequest } from './request.js';
import { framesItself } from './socket.js';
import { organizationId, otherId } from './tenant.js';
import type { FuzzWorld, Sent } from './world.js';

/** What is looked at besides the answer. */
type Surroundings = Pick<FuzzWorld, 'secrets' | 'withoutAdministrator'>;

/** What holds for every answer, whatever the request was. */

/** Fails with what is wrong. */
export const assertAnswer = async (
  request: FuzzRequest,
  { response, trace }: Sent,
  world: Surroundings,
): Promise<void> => {
  if (request.via === 'socket' && isRefusedByHttp(request, response)) return;
  assert.ok(response, 'the server hung up');
  const text = await response.clone().text();
  assert.ok(response.status < 500, `${response.status}: ${text} ${JSON.stringify(trace)}`);
  const url = urlOf(request);
  await assertContract({ method: request.method, url: url.href }, response);
  if (response.ok) assertOwnOrganization(request, url);
  if (request.kind === 'valid') assertTaken(response.status, text);
  assertHeaders(response.headers);
  const answered = `${text}\n${JSON.stringify([...response.headers])}`;
  assertNoSecret(answered, JSON.stringify(trace.logs), world.secrets);
  assertLogtoCalls(request, trace.calls);
  assertUnharmed(world);
};

/** What is written as the contract says may be refused for what it asks, not for how. */
const assertTaken = (status: number, text: string) => {
  assert.ok(![400, 401, 413, 415].includes(status), `a valid request got ${text}`);
};

/** By Node or its adapter, before it was a request: such answers have nothing in them. */
const isRefusedByHttp = (request: FuzzRequest, response: Response | undefined): boolean => {
  // Node hangs up on CONNECT where nobody listens for it.
  if (!response) return request.method === 'CONNECT' || framesItself(request);
  return (
    [400, 408, 413, 414, 417, 431].includes(response.status) &&
    !response.headers.has('X-Request-Id') &&
    response.body === null
  );
};

const assertContract = async (request: { method: string; url: string }, response: Response) => {
  await assertResponse(request, response);
  if (operationOf(request)) return;
  const statuses = statusesBeyondContract(request);
  assert.ok(
    statuses.includes(String(response.status)),
    `${response.status}, not ${statuses.join()}`,
  );
};

/** As the backend understands it: `%6f` means `o` (RFC 3986, 6.2.2.2). */
const urlOf = ({ target }: FuzzRequest): URL => {
  const named = withNames(target, { organization: organizationId, otherId });
  const url = new URL(named.startsWith('/') ? `${origin}${named}` : named, origin);
  url.pathname = url.pathname.replaceAll(/%[4-7][0-9a-f]/gi, (escape) => {
    const character = decodeURIComponent(escape);
    return /[\w.~-]/.test(character) ? character : escape;
  });
  return url;
};

/** Nothing in an organization is read or written with the token of another one. */
const assertOwnOrganization = (request: FuzzRequest, { href, pathname }: URL) => {
  const [, place] = /^\/organizations\/([^/]+)/.exec(pathname) ?? [];
  const own = organizationOf(request);
  if (place === undefined || own === undefined) return;
  if (!operationOf({ method: request.method, url: href })) return;
  assert.equal(place, own, 'the token is for another organization');
};

/** What may be answered to methods and paths that the contract does not know. */
const statusesBeyondContract = ({ method, url }: { method: string; url: string }): string[] => {
  if (method === 'OPTIONS') return ['204', '404'];
  if (method === 'HEAD') {
    const { responses } = operationOf({ method: 'GET', url }) ?? { responses: {} };
    return ['200', '404', ...Object.keys(responses)];
  }
  const isOurs =
    method === 'GET' && ['/healthz', '/readyz', '/openapi.json'].includes(new URL(url).pathname);
  return [isOurs ? '200' : '404'];
};

const knownHeaders = new Set([
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'access-control-max-age',
  'cache-control',
  'connection',
  'content-length',
  'content-security-policy',
  'content-type',
  'date',
  'keep-alive',
  'referrer-policy',
  'retry-after',
  'transfer-encoding',
  'vary',
  'www-authenticate',
  'x-content-type-options',
  'x-request-id',
]);

const assertHeaders = (headers: Headers) => {
  assert.match(headers.get('X-Request-Id') ?? '', /^[\w.:/+=-]{1,128}$/);
  const unknown = [...headers.keys()].filter((name) => !knownHeaders.has(name));
  assert.deepEqual(unknown, [], 'nobody can add a header');
};

const stack = /\n\s+at |node_modules|file:\/\//;

const assertNoSecret = (answered: string, logged: string, secrets: ReadonlySet<string>) => {
  assert.doesNotMatch(answered, stack, 'no stack is answered');
  for (const secret of secrets) {
    assert.ok(!answered.includes(secret), `a secret is answered: ${answered}`);
    assert.ok(!logged.includes(secret), `a secret is logged: ${logged}`);
  }
  assert.doesNotMatch(logged, /@example|%40example/, 'no address is logged');
};

const assertUnharmed = (world: Surroundings) => {
  assert.deepEqual(world.withoutAdministrator(), [], 'every organization has an administrator');
  assert.deepEqual(Object.keys(Object.prototype), [], 'no prototype is polluted');
  assert.equal(Reflect.get({}, 'polluted'), undefined, 'no prototype is polluted');
};
