import { Redis } from 'ioredis';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { createOrgBackend } from '../../backend/src/app.js';
import type { LogEntry } from '../../backend/src/log.js';
import { createRedisState, type RedisState } from '../../backend/src/redis.js';
import { createWorld, type World } from '../contract/world.js';
import { eventually } from '../support/eventually.js';
import { redisIsMissing, startRedis, type RunningRedis } from '../support/redis.js';
import { deferred } from '../unit/backend/deferred.js';

describe('two backends with one Redis', { skip: redisIsMissing }, () => {
  let redis: RunningRedis;
  let reader: Redis;
  const logs: LogEntry[] = [];
  const states: RedisState[] = [];

  before(async () => {
    redis = await startRedis();
    reader = new Redis(redis.url);
    for (let count = 0; count < 2; count++)
      states.push(await createRedisState({ url: redis.url, log: (entry) => logs.push(entry) }));
  });
  beforeEach(() => reader.flushall());
  after(async () => {
    for (const state of states) state.close();
    reader.disconnect();
    await redis.stop();
  });

  /** One Logto with a backend at each of the states. */
  const instances = async (options: Parameters<typeof createWorld>[0] = {}) => {
    const world = await createWorld(options);
    const [first, second] = states.map((state) =>
      createOrgBackend({ ...world.settings, state }),
    ) as [ReturnType<typeof createOrgBackend>, ReturnType<typeof createOrgBackend>];
    return { world, first: caller(world, first.fetch), second: caller(world, second.fetch) };
  };

  const organizationsNamed = ({ tenant }: World, name: string) =>
    [...tenant.organizations.values()].filter((organization) => organization.name === name);

  /** Everything that somebody who reads Redis sees. */
  const dump = async (): Promise<string> => {
    const keys = await reader.keys('*');
    const values = await Promise.all(keys.map((key) => reader.get(key)));
    return JSON.stringify([keys, values]);
  };

  test('count together', async () => {
    const { first, second } = await instances({
      limits: { organizationsPerUser: { count: 4, seconds: 60 } },
    });
    const answers = await Promise.all([
      ...['A', 'B', 'C'].map((name) => first.create({ name })),
      ...['D', 'E', 'F'].map((name) => second.create({ name })),
    ]);
    const statuses = answers.map(({ status }) => status).sort();
    assert.deepEqual(statuses, [201, 201, 201, 201, 429, 429]);
    const wait = Number(answers.find(({ status }) => status === 429)?.headers.get('Retry-After'));
    assert.ok(wait >= 58 && wait <= 60, String(wait));
  });

  test('allow again what was given back, and all once the time is over', async () => {
    const { world, first, second } = await instances({
      limits: { organizationsPerUser: { count: 1, seconds: 60 } },
    });
    world.setFault(() => new Response('', { status: 500 }));
    assert.equal((await first.create({ name: 'A' })).status, 502);
    world.setFault(() => undefined);
    assert.equal((await second.create({ name: 'A' })).status, 201);
    assert.equal((await first.create({ name: 'B' })).status, 429);
    const [key] = await reader.keys('*organizationsPerUser*');
    await reader.pexpire(key ?? '', 1);
    while ((await reader.exists(key ?? '')) > 0);
    assert.equal((await second.create({ name: 'B' })).status, 201);
  });

  test('give back to the time that something was taken from, and to no later one', async () => {
    const { world, first, second } = await instances({
      limits: { organizationsPerUser: { count: 1, seconds: 1 } },
    });
    const [started, release] = [deferred(), deferred()];
    world.setFault(async ({ method, url }) => {
      if (method !== 'POST' || !url.endsWith('/api/organizations')) return undefined;
      started.resolve();
      await release.promise;
      return new Response('', { status: 500 });
    });
    const failing = first.create({ name: 'A' });
    await started.promise;
    const [key = ''] = await reader.keys('*organizationsPerUser*');
    while ((await reader.exists(key)) > 0);
    await reader.set(key, '1', 'PX', 60_000);
    release.resolve();
    assert.equal((await failing).status, 502);
    assert.equal(await reader.get(key), '1');
    assert.equal((await second.create({ name: 'B' })).status, 429);
  });

  test('create once for the same key at the same time, and answer the same', async () => {
    const { world, first, second } = await instances();
    const started = deferred();
    const release = deferred();
    world.setFault(async ({ method, url }) => {
      if (method !== 'POST' || !url.endsWith('/api/organizations')) return undefined;
      started.resolve();
      await release.promise;
      return undefined;
    });
    const answers = [first.create({ name: 'Globex' }, 'k1')];
    await started.promise;
    answers.push(second.create({ name: 'Globex' }, 'k1'), first.create({ name: 'Globex' }, 'k1'));
    assert.equal((await second.create({ name: 'Other' }, 'k1')).status, 409);
    release.resolve();
    const bodies = await Promise.all((await Promise.all(answers)).map((each) => each.text()));
    assert.equal(new Set(bodies).size, 1, bodies.join('\n'));
    assert.equal(organizationsNamed(world, 'Globex').length, 1);
    assert.equal((await second.create({ name: 'Other' }, 'k1')).status, 409);
  });

  test('let the other try again what failed', async () => {
    const { world, first, second } = await instances();
    world.setFault(({ method, url }) =>
      method === 'POST' && url.endsWith('/users') ? new Response('', { status: 500 }) : undefined,
    );
    assert.equal((await first.create({ name: 'Globex' }, 'k1')).status, 502);
    world.setFault(() => undefined);
    assert.equal((await second.create({ name: 'Globex' }, 'k1')).status, 201);
    assert.equal(organizationsNamed(world, 'Globex').length, 1);
  });

  test('keep nothing in Redis that could be read: no address, name, link or secret', async () => {
    const { world, first, second } = await instances();
    const invited = await first.invite(['carol@example.test'], 'k1');
    const app = await first.createApp({ name: 'Backup', roleIds: [] }, 'k2');
    const { secret } = (await app.clone().json()) as { secret: string };
    assert.deepEqual([invited.status, app.status], [200, 201]);
    const seen = await dump();
    assert.ok(seen.includes('mailsPerAddress'));
    for (const text of ['carol', 'example.test', 'Backup', secret, world.settings.m2mAppSecret])
      assert.ok(!seen.includes(text), text);
    const again = await second.createApp({ name: 'Backup', roleIds: [] }, 'k2');
    assert.equal(await again.text(), await app.text());
  });
});

describe('a Redis that goes away', { skip: redisIsMissing }, () => {
  test('neither stops nor slows requests, and is used again once it is back', async () => {
    const redis = await startRedis();
    const logs: LogEntry[] = [];
    const state = await createRedisState({ url: redis.url, log: (entry) => logs.push(entry) });
    const world = await createWorld({
      state,
      limits: { organizationsPerUser: { count: 2, seconds: 60 } },
    });
    const { create } = caller(world, createOrgBackend(world.settings).fetch);
    assert.equal((await create({ name: 'A' }, 'k1')).status, 201);
    await redis.stop();
    const start = performance.now();
    const statuses = [];
    for (const name of ['B', 'C', 'D']) statuses.push((await create({ name }, name)).status);
    assert.deepEqual(statuses, [201, 201, 429]);
    assert.ok(performance.now() - start < 2000);
    const first = await create({ name: 'B' }, 'B');
    assert.equal(first.status, 201);
    assert.deepEqual(
      logs.map(({ event }) => event),
      ['state_unreachable'],
    );

    const again = await startRedis(Number(new URL(redis.url).port));
    await eventually('Redis', async () => {
      await state.get('anything');
      return logs.some(({ event }) => event === 'state_reached');
    });
    const repeated = await create({ name: 'B' }, 'B');
    assert.equal(await repeated.text(), await first.text());
    assert.deepEqual(
      logs.map(({ event }) => event),
      ['state_unreachable', 'state_reached'],
    );
    state.close();
    await again.stop();
  });

  test('does not stop the start either', async () => {
    const logs: LogEntry[] = [];
    const state = await createRedisState({
      url: 'redis://127.0.0.1:1',
      log: (entry) => logs.push(entry),
    });
    const world = await createWorld({ state });
    const { create } = caller(world, createOrgBackend(world.settings).fetch);
    assert.equal((await create({ name: 'A' })).status, 201);
    assert.equal(logs.length, 1);
    assert.match(logs[0]?.cause ?? '', /ECONNREFUSED/);
    state.close();
  });
});

/** What alice does at one of the instances. */
const caller = (world: World, fetch: (request: Request) => Promise<Response>) => {
  const post = async (path: string, body: unknown, key?: string, organizationId?: string) =>
    fetch(
      new Request(`https://backend.example.test${path}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${await world.tokenFor('alice', organizationId)}`,
          ...(key !== undefined && { 'Idempotency-Key': key }),
        },
        body: JSON.stringify(body),
      }),
    );
  const inAcme = (path: string) => `/organizations/${world.acme}${path}`;
  return {
    create: (body: { name: string }, key?: string) => post('/organizations', body, key),
    invite: (invitees: string[], key?: string) =>
      post(inAcme('/invitations'), { invitees, roleIds: [] }, key, world.acme),
    createApp: (body: object, key?: string) => post(inAcme('/apps'), body, key, world.acme),
  };
};
