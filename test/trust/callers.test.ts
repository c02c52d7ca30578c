/**
 * Every call of the contract by everybody who may not make it, with a request that succeeds for whoever
 * may. Who may is read from the contract's `x-access`.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { operations } from '../../backend/src/operations.gen.js';
import type { OperationId, Rule } from '../../backend/src/operations.js';
import { problemOf, type Answer } from '../contract/world.js';
import { acmeOf, addRole } from '../unit/backend/acme.js';
import { createPopulatedWorld, stateOf, type SuccessfulCall } from './successful-calls.js';
import { wrongTokens } from './wrong-tokens.js';

type PopulatedWorld = Awaited<ReturnType<typeof createPopulatedWorld>>;
interface Expected {
  status: number;
  code: string;
}

const unauthenticated = { status: 401, code: 'unauthenticated' };
const notAMember = { status: 403, code: 'not_a_member' };
const forbidden = { status: 403, code: 'forbidden' };

/** The contract's own names for what its capabilities need; any member may `members.read`. */
const scopeOf: Record<string, string> = {
  'members.invite': 'invite:member',
  'members.manage': 'manage:member',
  'members.remove': 'delete:member',
  'organization.update': 'manage:organization',
  'organization.delete': 'delete:organization',
};

const rules = Object.entries(operations) as [OperationId, Rule][];
const inOrganizations = rules.filter(([, { token }]) => token === 'organization');
const asUsers = rules.filter(([, { token }]) => token === 'user');
const needsScope = inOrganizations.filter(([, { anyCapability }]) =>
  anyCapability.some((capability) => capability in scopeOf),
);

let refusals = 0;
after(() => {
  console.log(`ℹ ${refusals} calls by callers who may not, none of which succeeded`);
  assert.ok(refusals >= 500);
});

const request = (
  { call }: PopulatedWorld,
  { method, path, body }: SuccessfulCall,
  token?: string,
): Promise<Answer> =>
  call(method, path, { body, headers: { 'X-Request-Id': 'same' }, ...(token && { token }) });

/** Makes the call, which must be refused as expected and leave everything as it was. */
const refuse = async (
  world: PopulatedWorld,
  made: SuccessfulCall,
  token: string | undefined,
  expected: Expected,
  what: string,
): Promise<Answer> => {
  const before = stateOf(world);
  const answer = await request(world, made, token);
  assert.deepEqual(problemOf(answer), expected, what);
  assert.equal(stateOf(world), before, what);
  refusals++;
  return answer;
};

test('whoever may call succeeds with these requests', async () => {
  for (const [id, { token }] of rules) {
    const world = await createPopulatedWorld();
    const made = world.successful[id];
    const organizationId = token === 'organization' ? world.acme : undefined;
    const { status } = await request(world, made, await world.tokenFor(made.as, organizationId));
    assert.ok(status >= 200 && status < 300, `${id}: ${status}`);
  }
});

test('nobody calls without a token, or with one that is none', async () => {
  const world = await createPopulatedWorld();
  const forged = {
    user: { alice: await wrongTokens(world, 'alice'), carol: await wrongTokens(world, 'carol') },
    organization: { alice: await wrongTokens(world, 'alice', world.acme) },
  };
  for (const [id, { token: kind }] of rules) {
    const made = world.successful[id];
    await refuse(world, made, undefined, unauthenticated, id);
    const tokens = (forged[kind] as Record<string, Record<string, string>>)[made.as] ?? {};
    assert.ok(Object.keys(tokens).length > 20);
    for (const [wrong, token] of Object.entries(tokens))
      await refuse(world, made, token, unauthenticated, `${id}, ${wrong}`);
  }
});

test('each call takes the kind of token that the contract says', async () => {
  const world = await createPopulatedWorld();
  for (const [id, { token: kind }] of rules) {
    const made = world.successful[id];
    const token = await world.tokenFor(made.as, kind === 'user' ? undefined : world.acme);
    const other = await world.tokenFor('alice', kind === 'user' ? world.acme : undefined);
    assert.notEqual(token, other);
    await refuse(world, made, other, unauthenticated, id);
  }
});

test('a token of another organization opens no door, nor tells which are there', async () => {
  const world = await createPopulatedWorld();
  const { acme, successfulIn, idOf, logto, roleId, tenant } = world;
  const theirs = tenant.createOrganization({ name: 'Theirs' });
  theirs.members.add(idOf('bob'), [roleId('admin')]);
  const userId = idOf('alice');
  const resource = logto.credentials.apiResource;
  const tokens = [
    await logto.issueToken({ userId, organizationId: acme }),
    await logto.issueToken({ userId, organizationId: acme, resource }),
  ];
  for (const [id] of inOrganizations) {
    for (const token of tokens) {
      const foreign = await refuse(world, successfulIn(theirs.id)[id], token, notAMember, id);
      for (const unknownId of ['nowhere12345', 'a%2Fb']) {
        const unknown = await refuse(world, successfulIn(unknownId)[id], token, notAMember, id);
        assert.deepEqual(unknown.body, foreign.body);
        assert.deepEqual([...unknown.headers], [...foreign.headers]);
      }
    }
  }
});

test('a member without the capability may not', async () => {
  const world = await createPopulatedWorld();
  for (const [id, { anyCapability }] of needsScope) {
    const lacking = anyCapability.map((capability) => scopeOf[capability] ?? '');
    const others = Object.values(scopeOf).filter((scope) => !lacking.includes(scope));
    acmeOf(world).members.setRoles(world.idOf('bob'), [addRole(world, `not ${id}`, others)]);
    const token = await world.tokenFor('bob', world.acme);
    world.passSeconds(11);
    const answer = await refuse(world, world.successful[id], token, forbidden, id);
    assert.ok((anyCapability as readonly string[]).includes(answer.body.capability), id);
  }
});

test('a demoted administrator may no longer, whatever the old token says', async () => {
  const world = await createPopulatedWorld();
  const { acme, idOf, logto, roleId } = world;
  const userId = idOf('bob');
  acmeOf(world).members.setRoles(userId, [roleId('admin')]);
  const old = await world.tokenFor('bob', acme);
  const resource = logto.credentials.apiResource;
  const oldOfResource = await logto.issueToken({ userId, organizationId: acme, resource });
  acmeOf(world).members.setRoles(userId, []);
  for (const [id] of needsScope) {
    await refuse(world, world.successful[id], old, forbidden, id);
    await refuse(world, world.successful[id], oldOfResource, forbidden, id);
  }
});

test('nor may who is demoted while the body of their call is still on its way', async () => {
  const world = await createPopulatedWorld();
  const { acme, fetch, idOf, roleId, successful } = world;
  const { members } = acmeOf(world);
  for (const [id, { body }] of needsScope) {
    if (!body) continue;
    members.setRoles(idOf('bob'), [roleId('admin')]);
    const token = await world.tokenFor('bob', acme);
    const demote = () => members.setRoles(idOf('bob'), []);
    const response = await fetch(await withLateBody(successful[id], token, demote));
    const { code } = (await response.json()) as Answer['body'];
    assert.deepEqual({ status: response.status, code }, forbidden, id);
    refusals++;
  }
});

/** @param meanwhile happens once somebody waits for the body */
const withLateBody = async (
  { method, path, body }: SuccessfulCall,
  token: string,
  meanwhile: () => void,
): Promise<Request> => {
  const isForm = body instanceof FormData;
  const { headers, ...whole } = await readWhole(isForm ? body : JSON.stringify(body));
  const late = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        meanwhile();
        controller.enqueue(whole.bytes);
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  headers.set('Authorization', `Bearer ${token}`);
  if (!isForm) headers.set('Content-Type', 'application/json');
  const url = `https://backend.example.test${path}`;
  return new Request(url, { method, headers, body: late, ...{ duplex: 'half' } });
};

const readWhole = async (body: BodyInit) => {
  const answer = new Response(body);
  return {
    headers: new Headers(answer.headers),
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
};

test('a former member is one no longer, whatever the old token says', async () => {
  const world = await createPopulatedWorld();
  const { acme, idOf, roleId } = world;
  acmeOf(world).members.setRoles(idOf('bob'), [roleId('admin')]);
  const old = await world.tokenFor('bob', acme);
  acmeOf(world).members.remove(idOf('bob'));
  for (const [id] of inOrganizations)
    await refuse(world, world.successful[id], old, notAMember, id);
});

test('who is suspended may nothing', async () => {
  const world = await createPopulatedWorld();
  for (const [id, { token: kind }] of rules) {
    const made = world.successful[id];
    const token = await world.tokenFor(made.as, kind === 'user' ? undefined : world.acme);
    world.userNamed(made.as).isSuspended = true;
    world.passSeconds(11);
    await refuse(world, made, token, unauthenticated, id);
    world.userNamed(made.as).isSuspended = false;
  }
});

test('nor is there anything for whose account is gone', async () => {
  for (const [id, { token: kind }] of [...asUsers, ...inOrganizations]) {
    const world = await createPopulatedWorld();
    const made = world.successful[id];
    const token = await world.tokenFor(made.as, kind === 'user' ? undefined : world.acme);
    world.tenant.deleteUser(world.idOf(made.as));
    world.passSeconds(11);
    await refuse(world, made, token, kind === 'user' ? unauthenticated : notAMember, id);
  }
});
