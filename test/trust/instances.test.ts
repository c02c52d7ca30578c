/**
 * State lives in Logto: a story whose calls go to one instance after the other gets the answers that
 * a single one gives.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOrgBackend } from '../../backend/src/index.js';
import { createWorld, type Body } from '../contract/world.js';

/** Milliseconds after which every instance reads anew what somebody is in an organization. */
const freshness = 10_000;

type Person = 'alice' | 'bob' | 'carol';

interface Line {
  said: string;
  status: number;
  body: Partial<Body>;
}

/** A world behind so many instances, and a transcript of what they answered. */
const createStage = async (instances: number) => {
  let time = Date.parse('2026-11-20T09:00:00Z');
  const world = await createWorld({ now: () => time });
  const backends = Array.from({ length: instances }, () => createOrgBackend(world.settings));
  const transcript: Line[] = [];
  const people: Person[] = ['alice', 'bob', 'carol'];
  const names = new Map<string, string>(people.map((person) => [world.idOf(person), person]));
  const tokens = new Map<string, string>();

  /** One for as long as a story takes: it says what was true when its owner got it. */
  const tokenOf = async (person: Person, organizationId?: string): Promise<string> => {
    const key = `${person} ${organizationId ?? ''}`;
    const token = tokens.get(key) ?? (await world.tokenFor(person, organizationId));
    tokens.set(key, token);
    return token;
  };

  const call = async (
    method: string,
    path: string,
    as: Person,
    { of, body }: { of?: string; body?: object } = {},
  ): Promise<Body> => {
    const backend = backends[transcript.length % instances]!;
    const request = new Request(`https://backend.example.test${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${await tokenOf(as, of)}`,
        'Content-Type': 'application/json',
        'X-Request-Id': 'story',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const response = await backend.fetch(request);
    const text = await response.text();
    const answer = JSON.parse(text || '{}') as Body;
    transcript.push({ said: `${as}: ${method} ${path}`, status: response.status, body: answer });
    return answer;
  };

  return {
    world,
    call,
    name: (id: string, name: string) => names.set(id, name),
    /** Until nobody goes by what they read before. */
    wait: () => (time += freshness),
    /** With names for ids, as Logto makes others in each world. */
    transcript: (): Line[] => {
      const text = JSON.stringify(transcript);
      const named = [...names].reduce((result, [id, name]) => result.replaceAll(id, name), text);
      return JSON.parse(named) as Line[];
    },
  };
};

type Stage = Awaited<ReturnType<typeof createStage>>;

/** Create, invite, accept, change roles, demote, remove, leave, delete. */
const play = async ({ world, call, name, wait }: Stage): Promise<void> => {
  const admin = { roleIds: [world.roleId('admin')] };
  const member = { roleIds: [world.roleId('member')] };

  const created = await call('POST', '/organizations', 'alice', { body: { name: 'Globex' } });
  const of = created.id;
  name(of, 'globex');
  const path = `/organizations/${of}`;
  const memberPath = (person: Person) => `${path}/members/${world.idOf(person)}`;
  const setRoles = (as: Person, whose: Person, body: object) =>
    call('PUT', `${memberPath(whose)}/roles`, as, { of, body });
  const join = async (person: Person, roles: object) => {
    const invitees = [`${person}@example.test`];
    const body = { invitees, ...roles };
    const { outcomes } = await call('POST', `${path}/invitations`, 'alice', { of, body });
    const id = outcomes[0]!.invitation!.id;
    name(id, `letter-to-${person}`);
    await call('GET', '/invitations', person);
    await call('GET', `/invitations/${id}`, person);
    await call('POST', `/invitations/${id}/accept`, person);
    await call('POST', `/invitations/${id}/accept`, person);
    await call('GET', `${path}/membership`, person, { of });
  };

  await call('GET', '/organizations', 'alice');
  await call('PATCH', path, 'alice', { of, body: { description: 'Parcels' } });
  await join('carol', member);
  await join('bob', admin);
  await call('GET', `${path}/members`, 'carol', { of });
  await call('GET', `${path}/invitations`, 'bob', { of });

  await setRoles('carol', 'bob', member);
  await setRoles('alice', 'carol', admin);
  await setRoles('carol', 'bob', member);
  await setRoles('bob', 'carol', member);
  wait();
  await call('GET', `${path}/membership`, 'bob', { of });

  await call('DELETE', memberPath('bob'), 'carol', { of });
  await setRoles('bob', 'carol', member);
  await call('DELETE', memberPath('bob'), 'carol', { of });
  wait();
  await call('GET', `${path}/members`, 'bob', { of });

  await call('DELETE', `${path}/membership`, 'alice', { of });
  await setRoles('alice', 'carol', member);
  await call('DELETE', `${path}/membership`, 'carol', { of });
  await call('GET', `${path}/members`, 'carol', { of });
  await call('DELETE', path, 'carol', { of });
  await call('DELETE', path, 'carol', { of });
  wait();
  await call('GET', path, 'carol', { of });
};

const playWith = async (instances: number): Promise<Line[]> => {
  const stage = await createStage(instances);
  await play(stage);
  return stage.transcript();
};

/** Who asked what, the status, and the code of a problem. */
const outline = (transcript: Line[]) =>
  transcript.map(({ said, status, body: { code } }) => `${said} ${status} ${code ?? ''}`.trim());

const expected = [
  'alice: POST /organizations 201',
  'alice: GET /organizations 200',
  'alice: PATCH /organizations/globex 200',
  'alice: POST /organizations/globex/invitations 200',
  'carol: GET /invitations 200',
  'carol: GET /invitations/letter-to-carol 200',
  'carol: POST /invitations/letter-to-carol/accept 200',
  'carol: POST /invitations/letter-to-carol/accept 409 already_member',
  'carol: GET /organizations/globex/membership 200',
  'alice: POST /organizations/globex/invitations 200',
  'bob: GET /invitations 200',
  'bob: GET /invitations/letter-to-bob 200',
  'bob: POST /invitations/letter-to-bob/accept 200',
  'bob: POST /invitations/letter-to-bob/accept 409 already_member',
  'bob: GET /organizations/globex/membership 200',
  'carol: GET /organizations/globex/members 200',
  'bob: GET /organizations/globex/invitations 200',
  'carol: PUT /organizations/globex/members/bob/roles 403 forbidden',
  'alice: PUT /organizations/globex/members/carol/roles 200',
  'carol: PUT /organizations/globex/members/bob/roles 200',
  'bob: PUT /organizations/globex/members/carol/roles 403 forbidden',
  'bob: GET /organizations/globex/membership 200',
  'carol: DELETE /organizations/globex/members/bob 204',
  'bob: PUT /organizations/globex/members/carol/roles 403 not_a_member',
  'carol: DELETE /organizations/globex/members/bob 404 not_found',
  'bob: GET /organizations/globex/members 403 not_a_member',
  'alice: DELETE /organizations/globex/membership 204',
  'alice: PUT /organizations/globex/members/carol/roles 403 not_a_member',
  'carol: DELETE /organizations/globex/membership 409 last_admin',
  'carol: GET /organizations/globex/members 200',
  'carol: DELETE /organizations/globex 204',
  'carol: DELETE /organizations/globex 403 not_a_member',
  'carol: GET /organizations/globex 403 not_a_member',
];

test('one instance, three or ten: the same answers to the whole story', async () => {
  const alone = await playWith(1);
  assert.deepEqual(outline(alone), expected);
  for (const instances of [3, 10]) {
    assert.deepEqual(await playWith(instances), alone, `${instances} instances`);
  }
});
