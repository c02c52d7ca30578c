/**
 * What people do at the same moment, in many orders of the steps that it takes in Logto, on one
 * instance of the backend and on two that know nothing of each other.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { createOrgBackend } from '../../backend/src/index.js';
import { withContract } from '../contract/contract.js';
import { createWorld, type Answer, type World } from '../contract/world.js';
import { acmeOf, isMember, join, rolesOf } from '../unit/backend/acme.js';
import { Interleaving, patience, seededRandom } from './interleaving.js';

/** Orders of steps in which each race is run, on one instance and on two. */
const orders = 12;

export interface Race {
  world: World;
  /** Makes the calls at the same moment; the second one at another instance if there are two. */
  at: (...calls: Call[]) => Promise<Answer[]>;
}
export interface Call {
  as: string;
  /** In Acme; a user call otherwise. */
  inAcme?: boolean;
  method: string;
  path: string;
  body?: unknown;
}

export const race = (name: string, run: (race: Race) => Promise<void>) => {
  test(name, async (t) => {
    for (const instances of [1, 2]) {
      for (let seed = 0; seed < orders; seed++) {
        await run(await createRace(instances, seed)).catch((error: unknown) => {
          throw new Error(`${instances} instances, seed ${seed}`, { cause: error });
        });
      }
    }
    t.diagnostic(`${2 * orders} interleavings`);
  });
};

const createRace = async (instances: number, seed: number): Promise<Race> => {
  const interleaving = new Interleaving(seed);
  const now = Date.now();
  const world = await createWorld({ now: () => now });
  // Short, as in a real Logto, but longer than others wait for it, so that their changes come between.
  const random = seededRandom(seed);
  world.tenant.beforeStatusChange = () => setTimeout(patience + random() * 20);
  const { fetch: toLogto = globalThis.fetch } = world.settings;
  const backends = Array.from({ length: instances }, () =>
    createOrgBackend({ ...world.settings, fetch: interleaving.around(toLogto) }),
  );
  // The machine's token, the keys and the template are there before it begins.
  const token = await world.tokenFor('alice', world.acme);
  for (const backend of backends) await backend.fetch(request(world, 'GET', '/roles', token));

  const at = async (...calls: Call[]) => {
    const tokens = await Promise.all(
      calls.map(({ as, inAcme }) => world.tokenFor(as, inAcme ? world.acme : undefined)),
    );
    const answers = await interleaving.run(
      calls.map((call, index) => async () => {
        const backend = backends[index % instances];
        const fetch = withContract((asked) => backend?.fetch(asked) ?? Promise.reject(new Error()));
        return answerOf(await fetch(requestFor(world, call, tokens[index] ?? '')));
      }),
    );
    for (const { status, body } of answers)
      assert.ok(status < 500, `${status} ${body.title}: Logto answered all the time`);
    return answers;
  };
  return { world, at };
};

const requestFor = (world: World, { inAcme, method, path, body }: Call, token: string) =>
  new Request(
    `https://backend.example.test${inAcme ? `/organizations/${world.acme}` : ''}${path}`,
    {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    },
  );

const request = (world: World, method: string, path: string, token: string) =>
  requestFor(world, { as: '', inAcme: true, method, path }, token);

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const body = (text === '' ? {} : JSON.parse(text)) as Answer['body'];
  return { status: response.status, headers: response.headers, body };
};

export const setRoles = ({ idOf }: World, as: string, whom: string, roleIds: string[]): Call => ({
  as,
  inAcme: true,
  method: 'PUT',
  path: `/members/${idOf(whom)}/roles`,
  body: { roleIds },
});
export const remove = ({ idOf }: World, as: string, whom: string): Call => ({
  as,
  inAcme: true,
  method: 'DELETE',
  path: `/members/${idOf(whom)}`,
});
export const leave = (as: string, successorId?: string): Call => ({
  as,
  inAcme: true,
  method: 'DELETE',
  path: `/membership${successorId ? `?successorId=${successorId}` : ''}`,
});
export const invitation = (as: string, id: string, verb: 'resend' | 'revoke'): Call => ({
  as,
  inAcme: true,
  method: 'POST',
  path: `/invitations/${id}/${verb}`,
});
export const answerInvitation = (id: string, verb: 'accept' | 'decline'): Call => ({
  as: 'carol',
  method: 'POST',
  path: `/invitations/${id}/${verb}`,
});
export const invite = (world: World, as: string, ...invitees: string[]): Call => ({
  as,
  inAcme: true,
  method: 'POST',
  path: '/invitations',
  body: { invitees, roleIds: [world.roleId('member')] },
});

/** The usernames of those who administer Acme. */
export const adminsOf = (world: World): string[] =>
  ['alice', 'bob', 'carol', 'dave'].filter(
    (name) => isMember(world, name) && rolesOf(world, name).includes(world.roleId('admin')),
  );

export const assertAdministrator = (world: World) => {
  assert.ok(adminsOf(world).length > 0, 'there is an administrator');
};

/** What somebody was told who took somebody's power is so, as long as nobody gave it back. */
export const assertTold = (answer: Answer | undefined, isDone: boolean) => {
  assert.equal((answer?.status ?? 500) < 300, isDone, JSON.stringify(answer?.body));
};

export const admins = (world: World, ...names: string[]) => {
  for (const name of names) {
    join(world, name, []);
    acmeOf(world).members.setRoles(world.idOf(name), [world.roleId('admin')]);
  }
};

export const isAdmin = (world: World, name: string) => adminsOf(world).includes(name);
