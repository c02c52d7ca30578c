import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { Observation } from '../../../backend/src/index.js';
import { createWorld } from '../../contract/world.js';

const createObservedWorld = async (options: Parameters<typeof createWorld>[0] = {}) => {
  const observations: Observation[] = [];
  const world = await createWorld({ observe: (each) => observations.push(each), ...options });
  const seen = <E extends Observation['event']>(event: E) =>
    observations.filter((each): each is Extract<Observation, { event: E }> => each.event === event);
  return { ...world, seen };
};

test('each request is told of by its pattern, unknown ones alike', async () => {
  const { acme, call, seen, fetch } = await createObservedWorld();
  await call('GET', `/organizations/${acme}/members?q=x`, { as: 'alice', in: acme });
  await call('GET', '/organizations');
  await call('POST', '/nowhere/alice', { as: 'alice' });
  await call('GET', '/nowhere/bob');
  await fetch(new Request('https://backend.example.test/secret', { method: 'SECRET' }));
  assert.deepEqual(
    seen('request').map(({ method, route, status }) => `${method} ${route} ${status}`),
    [
      'GET /organizations/:organizationId/members 200',
      'GET /organizations 401',
      'POST /* 404',
      'GET /* 404',
      'other /* 404',
    ],
  );
});

test('each call to Logto is told of by its pattern and outcome', async (t) => {
  t.after(() => mock.timers.reset());
  const timeout = 10_000;
  const { acme, call, setFault, seen } = await createObservedWorld({ logtoTimeout: timeout });
  const listMembers = () =>
    call('GET', `/organizations/${acme}/members`, { as: 'alice', in: acme });
  const atMembers = (answer: () => Response | Promise<Response>) => {
    setFault(({ url }) => (url.includes('/users?') ? answer() : undefined));
  };
  await listMembers();
  atMembers(() => Response.json({ code: 'x' }, { status: 422 }));
  await listMembers();
  atMembers(() => new Response('<h1>'));
  await listMembers();
  atMembers(() => Promise.reject(new TypeError('fetch failed')));
  await listMembers();
  mock.timers.enable({ apis: ['setTimeout'] });
  atMembers(() => {
    mock.timers.tick(timeout);
    return new Promise<never>(() => {});
  });
  await listMembers();
  const calls = seen('logto_call').map(({ method, path, outcome }) => [method, path, outcome]);
  assert.deepEqual(calls.slice(0, 2), [
    ['GET', '/oidc/jwks', 'ok'],
    ['POST', '/oidc/token', 'ok'],
  ]);
  const members = calls.filter(([, path]) => path === '/api/organizations/{id}/users');
  const outcomes = new Set(members.map(([, , outcome]) => outcome));
  assert.deepEqual([...outcomes], ['ok', '422', 'malformed', 'unreachable', 'timeout']);
});

test('an observer or a log that throws spoils no answer', async () => {
  const { call } = await createWorld({
    observe: () => {
      throw new Error('No.');
    },
    log: () => {
      throw new Error('No.');
    },
  });
  assert.equal((await call('GET', '/organizations', { as: 'alice' })).status, 200);
});
