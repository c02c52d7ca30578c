import { Redis } from 'ioredis';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connector } from '../../logto-dev/src/entities.js';
import { createLogtoDev, type LogtoDev } from '../../logto-dev/src/logto-dev.js';
import type { Tenant } from '../../logto-dev/src/tenant.js';
import { redisIsMissing, startRedis } from '../support/redis.js';
import { environmentOf, run } from './terminal.js';

interface Case {
  change?: (tenant: Tenant, logto: LogtoDev) => void;
  environment?: Record<string, string>;
  fetch?: (request: Request) => Response | undefined;
  /** The one line that says so. */
  says: RegExp;
  /** Whether what comes after it cannot be looked at. */
  hidesRest?: boolean;
}

const byName = <T extends { name: string }>(entities: ReadonlyMap<string, T>, name: string): T => {
  const found = [...entities.values()].find((each) => each.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};
const connector = (tenant: Tenant): Connector => [...tenant.connectors.values()][0]!;
const spa = (tenant: Tenant) => byName(tenant.applications, 'Harbor');

const only = (path: string, status: number, code: string) => (request: Request) =>
  request.url.includes(path) ? Response.json({ code }, { status }) : undefined;

const cases: Record<string, Case> = {
  'no Logto at the address': {
    fetch: () => new Response('<h1>Not found</h1>', { status: 404 }),
    says: /Logto does not answer at https:\/\/logto\.example\.test/,
    hidesRest: true,
  },
  'a Logto that calls itself otherwise': {
    fetch: ({ url }) =>
      url.includes('openid-configuration')
        ? Response.json({ issuer: 'https://id.example.test/oidc' })
        : undefined,
    says: /issues its tokens as https:\/\/id\.example\.test\/oidc/,
    hidesRest: true,
  },
  'another secret': {
    environment: { LOGTO_M2M_APP_SECRET: 'not-the-secret' },
    says: /credentials LOGTO_M2M_APP_ID and LOGTO_M2M_APP_SECRET/,
    hidesRest: true,
  },
  'an indicator that is none': {
    environment: { LOGTO_MANAGEMENT_API: 'https://other.logto.app/api' },
    says: /Logto knows no API https:\/\/other\.logto\.app\/api/,
    hidesRest: true,
  },
  'the indicator of another API': {
    environment: { LOGTO_MANAGEMENT_API: 'https://api.example.test/orgs' },
    says: /A token for https:\/\/api\.example\.test\/orgs does not open the Management API/,
    hidesRest: true,
  },
  'no role of the Management API': {
    change: (tenant) => byName(tenant.applications, 'test-m2m').roleIds.clear(),
    says: /may not use the Management API/,
    hidesRest: true,
  },
  'a Management API that fails': {
    fetch: only('/api/resources', 500, 'internal'),
    environment: { CREATE_SCOPE: '' },
    says: /Logto did not answer as it should: Logto rejected 500/,
  },
  'no API resource': {
    change: (tenant) => tenant.deleteResource(byName(tenant.resources, 'Organizations API').id),
    environment: { CREATE_SCOPE: '' },
    says: /There is no API resource https:\/\/api\.example\.test\/orgs/,
  },
  'no permission to create': {
    change: (tenant) => tenant.deleteScope(byName(tenant.scopes, 'create:organization').id),
    says: /no permission create:organization/,
  },
  ...Object.fromEntries(
    [
      'invite:member',
      'manage:member',
      'delete:member',
      'manage:organization',
      'delete:organization',
    ].map((name): [string, Case] => [
      `no permission ${name}`,
      {
        change: (tenant) =>
          tenant.deleteOrganizationScope(byName(tenant.organizationScopes, name).id),
        says: new RegExp(`template has no permission ${name}`),
      },
    ]),
  ),
  'no creator role': {
    change: (tenant) => tenant.deleteOrganizationRole(byName(tenant.organizationRoles, 'admin').id),
    says: /There is no organization role admin/,
  },
  'a creator role for apps': {
    change: (tenant) => {
      byName(tenant.organizationRoles, 'admin').type = 'MachineToMachine';
    },
    says: /role admin is one for apps/,
  },
  'a creator role that manages nobody': {
    change: (tenant) =>
      byName(tenant.organizationRoles, 'admin').organizationScopeIds.delete(
        byName(tenant.organizationScopes, 'manage:member').id,
      ),
    says: /role admin lacks manage:member/,
  },
  'no e-mail connector': {
    change: (tenant) => tenant.connectors.clear(),
    says: /There is no e-mail connector/,
  },
  'no template of invitations': {
    change: (tenant) => connector(tenant).config.templates.pop(),
    says: /no template OrganizationInvitation/,
  },
  'a template without a link': {
    change: (tenant) => {
      connector(tenant).config.templates.at(-1)!.content = '<p>You are invited</p>';
    },
    says: /has no \{\{link\}\}/,
  },
  'an application that is not there': {
    environment: { LOGTO_APP_ID: 'nope' },
    says: /There is no application nope/,
  },
  'an application of another type': {
    change: (tenant) => {
      spa(tenant).type = 'Traditional';
    },
    says: /application Harbor is of the type Traditional/,
  },
  'a page where nobody can sign in': {
    change: (tenant) => {
      const { oidcClientMetadata } = spa(tenant);
      oidcClientMetadata.redirectUris = ['https://elsewhere.example.test/callback'];
    },
    says: /no redirect URI at http:\/\/localhost:5173/,
  },
  'a page that may not ask for tokens': {
    change: (tenant) => {
      spa(tenant).customClientMetadata.corsAllowedOrigins = [];
    },
    says: /does not let http:\/\/localhost:5173 ask for tokens/,
  },
  'invitations without encryption': {
    change: (tenant) => {
      const { oidcClientMetadata, customClientMetadata } = spa(tenant);
      oidcClientMetadata.redirectUris.push('http://app.example.test/join');
      customClientMetadata.corsAllowedOrigins?.push('http://app.example.test');
    },
    environment: {
      INVITATION_URL: 'http://app.example.test/join?invitation={id}',
      CORS_ORIGINS: 'http://app.example.test',
    },
    says: /lead to http:\/\/app\.example\.test\/join, without encryption/,
  },
  'no Redis at its address': {
    environment: { REDIS_URL: 'redis://orgkit:not-the-secret@127.0.0.1:1/2' },
    says: /Redis does not answer at redis:\/\/127\.0\.0\.1:1\/2: connect ECONNREFUSED/,
  },
  'no one-time tokens': {
    fetch: only('/api/one-time-tokens', 404, 'entity.not_found'),
    says: /no one-time tokens, which MAGIC_LINKS needs/,
  },
};

/** What is optional and not in the tenant as it is seeded. */
const seededAdvice = [/^! No organization role is for apps/, /^! Logto has no storage/];

const diagnose = async ({ change, environment, fetch }: Omit<Case, 'says'>) => {
  const logto = await createLogtoDev({ endpoint: 'https://logto.example.test', members: 0 });
  change?.(logto.tenant, logto);
  const diagnosis = await run(['doctor'], {
    environment: { ...environmentOf(logto), ...environment },
    fetch: async (request) => fetch?.(request) ?? logto.fetch(request),
  });
  const text = diagnosis.lines.join('\n');
  for (const secret of [logto.credentials.m2mAppSecret, 'not-the-secret'])
    assert.ok(!text.includes(secret));
  return {
    ...diagnosis,
    text,
    missing: diagnosis.lines.filter((line) => line.startsWith('✗')),
    advice: diagnosis.lines.filter(
      (line) => line.startsWith('!') && !seededAdvice.some((known) => known.test(line)),
    ),
  };
};

test('a tenant with everything passes', async () => {
  const { exitCode, missing, advice, lines } = await diagnose({});
  assert.deepEqual({ exitCode, missing, advice }, { exitCode: 0, missing: [], advice: [] });
  assert.ok(lines.includes('Nothing is missing.'));
  assert.ok(lines.filter((line) => line.startsWith('✓')).length >= 10);
});

for (const [name, { says, hidesRest, ...setting }] of Object.entries(cases)) {
  test(`${name}: that is said, how to mend it, and nothing else`, async () => {
    const { exitCode, missing, advice, lines } = await diagnose(setting);
    assert.equal(exitCode, 1);
    assert.equal(missing.length, 1, missing.join('\n'));
    assert.match(missing[0] ?? '', says);
    assert.match(lines[lines.indexOf(missing[0] ?? '') + 1] ?? '', /^ {4}\S/);
    assert.deepEqual(advice, hidesRest ? ['! All that comes after it was not looked at'] : []);
  });
}

const optional: Record<string, Case> = {
  'an administrator who may not delete': {
    change: (tenant) =>
      byName(tenant.organizationRoles, 'admin').organizationScopeIds.delete(
        byName(tenant.organizationScopes, 'delete:organization').id,
      ),
    says: /role admin lacks delete:organization/,
  },
  'no permission that sign-ins ask for': {
    change: (tenant) =>
      tenant.deleteOrganizationScope(byName(tenant.organizationScopes, 'read:member').id),
    says: /no permission read:member/,
  },
  'no role but the creator’s': {
    change: (tenant) =>
      tenant.deleteOrganizationRole(byName(tenant.organizationRoles, 'member').id),
    says: /admin is the only organization role/,
  },
  'a connector with templates of its own': {
    change: (tenant) => Reflect.deleteProperty(connector(tenant).config, 'templates'),
    says: /keeps its templates elsewhere/,
  },
  'no page that may call': {
    environment: { CORS_ORIGINS: '' },
    says: /No page of another origin may call/,
  },
  'an invitation page that may not call': {
    environment: { CORS_ORIGINS: 'http://localhost:4173' },
    says: /page of invitations, at http:\/\/localhost:5173, may not call/,
  },
  'an invitation page that is no redirect URI': {
    environment: { INVITATION_URL: 'http://localhost:5173/invited?invitation={id}' },
    says: /http:\/\/localhost:5173\/invited is no redirect URI/,
  },
  'no application named': {
    environment: { LOGTO_APP_ID: '' },
    says: /LOGTO_APP_ID is not set/,
  },
};

for (const [name, { says, ...setting }] of Object.entries(optional)) {
  test(`${name}: worth a look, and no more`, async () => {
    const { exitCode, missing, advice } = await diagnose(setting);
    assert.deepEqual({ exitCode, missing }, { exitCode: 0, missing: [] });
    assert.equal(advice.length, 1, advice.join('\n'));
    assert.match(advice[0] ?? '', says);
  });
}

test('a Redis that refuses says why', { skip: redisIsMissing }, async (t) => {
  const redis = await startRedis();
  const client = new Redis(redis.url);
  t.after(async () => {
    client.disconnect();
    await redis.stop();
  });
  const { host } = new URL(redis.url);
  const diagnoseWith = (password: string) =>
    diagnose({ environment: { REDIS_URL: `redis://:${password}@${host}` } });
  await client.config('SET', 'requirepass', 'secret-of-redis');

  const right = await diagnoseWith('secret-of-redis');
  assert.equal(right.exitCode, 0, right.text);
  assert.match(right.text, new RegExp(`^✓ Redis answers at redis://${host}$`, 'm'));
  assert.doesNotMatch(right.text, /secret-of-redis/);

  const wrong = await diagnoseWith('not-the-secret');
  assert.equal(wrong.exitCode, 1);
  assert.equal(wrong.missing.length, 1, wrong.text);
  assert.match(wrong.missing[0] ?? '', /^✗ Redis refuses at redis:.*: WRONGPASS/);
  assert.match(wrong.text, /^ {4}.*password/m);
});

test('what is optional and there is no matter', async () => {
  const { text } = await diagnose({
    change: (tenant) => {
      tenant.hasStorage = true;
      byName(tenant.organizationRoles, 'member').type = 'MachineToMachine';
    },
  });
  assert.match(text, /✓ Storage for logos/);
  assert.match(text, /✓ An organization role for apps/);
});
