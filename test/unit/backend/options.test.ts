import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOrgBackend, type OrgBackendOptions } from '../../../backend/src/index.js';
import { createWorld } from '../../contract/world.js';

const options: OrgBackendOptions = {
  logtoEndpoint: 'https://logto.example.test',
  m2mAppId: 'machine',
  m2mAppSecret: 'hush',
  apiResource: 'https://api.example.test',
  invitationUrl: 'https://app.example.test/join?invitation={id}',
};

/** What JavaScript passes for a variable of the environment that is not set. */
const unset = process.env['ORGKIT_UNSET'] as never;

test('options that are missing are named', () => {
  assert.throws(
    () =>
      createOrgBackend({
        ...options,
        logtoEndpoint: 'tenant',
        m2mAppId: '',
        apiResource: unset,
        invitationUrl: 'https://app.example.test/join',
      }),
    new TypeError(
      [
        'createOrgBackend: logtoEndpoint must be an origin such as https://tenant.logto.app, without a path',
        'm2mAppId is missing',
        'apiResource is missing',
        'invitationUrl must be an http(s) URL with {id} where the id of the invitation goes',
      ].join('; '),
    ),
  );
});

test('each mistake in the options is named, and no value is', () => {
  const wrong: Record<string, unknown[]> = {
    logtoEndpoint: ['ftp://logto.example.test', 'https://logto.example.test/path'],
    m2mAppSecret: [12_345],
    managementApi: ['management', 'urn:logto:organization:x'],
    apiResource: ['api', 'urn:logto:organization:x'],
    clientIds: [[], [''], 'spa1'],
    corsOrigins: [['*'], ['https://app.example.test/path'], 'https://app.example.test'],
    creatorRole: [''],
    invitationUrl: ['/join?i={id}', 'javascript:{id}', 'https://app.example.test/{id}/{id}'],
    createScope: ['', 7],
    // What the environment says is on, also when it says "false".
    magicLinks: ['false', ''],
    logtoTimeout: ['10000', NaN, 0, 0.5, Infinity],
    logtoRetryDelay: ['100', NaN, -1, Infinity],
    state: ['redis://localhost', {}],
    fetch: ['fetch'],
    log: [true],
    onAudit: [console],
    observe: [{}],
    now: [0],
    corsOrigns: [['https://app.example.test']],
    capabilityScopes: [{ 'members.mange': 'x' }, { 'members.manage': '' }],
    limits: [
      true,
      { mails: false },
      { mailsPerAddress: { count: 0, seconds: 1 } },
      { mailsPerAddress: { count: Infinity, seconds: 1 } },
      { mailsPerAddress: { count: 1, seconds: 0.5 } },
    ],
  };
  for (const [name, values] of Object.entries(wrong))
    for (const value of values)
      assert.throws(
        () => createOrgBackend({ ...options, [name]: value }),
        ({ message }: Error) =>
          message.startsWith(`createOrgBackend: ${name}`) && !/;|12.?345/.test(message),
        `${name}: ${JSON.stringify(value)}`,
      );
});

test('an option that is undefined is one that was left out', async () => {
  const world = await createWorld({
    capabilityScopes: { 'members.manage': unset },
    limits: { organizationsPerUser: { count: 1, seconds: 60 }, failedAnswersPerUser: unset },
    managementApi: unset,
    clientIds: unset,
    corsOrigins: unset,
    creatorRole: unset,
    createScope: unset,
    magicLinks: unset,
    state: unset,
    logtoTimeout: unset,
    logtoRetryDelay: unset,
    onAudit: unset,
    observe: unset,
    now: unset,
  });
  const { body: bob } = await world.call('GET', `/organizations/${world.acme}/membership`, {
    as: 'bob',
    in: world.acme,
  });
  assert.deepEqual(bob.capabilities, ['members.read', 'members.invite']);

  const create = () => world.call('POST', '/organizations', { as: 'alice', body: { name: 'New' } });
  const { body: created } = await create();
  assert.deepEqual(
    created.roles.map(({ name }) => name),
    ['admin'],
  );
  assert.equal((await create()).status, 429);

  const headers = { Origin: 'https://app.example.test' };
  const answer = await world.call('GET', '/organizations', { as: 'alice', headers });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);

  for (let count = 0; count < 20; count++)
    await world.call('GET', '/invitations/nope', { as: 'carol' });
  const last = await world.call('GET', '/invitations/nope', { as: 'carol' });
  assert.equal(last.status, 429);
});
