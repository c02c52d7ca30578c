import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLogtoDev } from '../../logto-dev/src/logto-dev.js';
import type { Tenant } from '../../logto-dev/src/tenant.js';
import { environmentOf, run } from './terminal.js';

/** A tenant as it is after its installation, with a machine-to-machine app and an e-mail connector. */
const newTenant = async () => {
  const logto = await createLogtoDev({ endpoint: 'https://logto.example.test', acme: false });
  const { tenant } = logto;
  for (const id of tenant.organizationRoles.keys()) tenant.deleteOrganizationRole(id);
  for (const id of tenant.organizationScopes.keys()) tenant.deleteOrganizationScope(id);
  tenant.deleteResource(tenant.findResource(logto.credentials.apiResource)?.id ?? '');
  tenant.deleteApplication(logto.credentials.spaAppId);
  for (const { config } of tenant.connectors.values()) config.templates.pop();
  const environment: Record<string, string> = { ...environmentOf(logto), LOGTO_APP_ID: '' };
  const writes: string[] = [];
  let hasFault: (request: Request) => boolean = () => false;
  const command = (args: string[], terminal: Partial<Parameters<typeof run>[1]> = {}) =>
    run(args, {
      environment,
      fetch: async (request) => {
        const { pathname } = new URL(request.url);
        if (request.method !== 'GET' && pathname !== '/oidc/token')
          writes.push(`${request.method} ${pathname}`);
        if (hasFault(request)) return new Response(null, { status: 500 });
        return logto.fetch(request);
      },
      ...terminal,
    });
  const setFault = (next: typeof hasFault) => {
    hasFault = next;
  };
  return { tenant, environment, writes, command, setFault };
};

/** All that it holds, to compare. */
const snapshot = (tenant: Tenant): string =>
  JSON.stringify(
    [
      tenant.resources,
      tenant.scopes,
      tenant.organizationScopes,
      tenant.organizationRoles,
      tenant.applications,
      tenant.connectors,
    ].map((entities) => [...entities.values()]),
    (_, value: unknown) => (value instanceof Set ? [...(value as Set<unknown>)] : value),
  );

test('a new tenant has all that the backend needs afterwards, and the second run nothing to do', async () => {
  const { tenant, environment, command } = await newTenant();
  const first = await command(['setup', '--yes']);
  assert.equal(first.exitCode, 0, first.lines.join('\n'));
  const appId = /LOGTO_APP_ID=(\w+)/.exec(first.lines.join('\n'))?.[1] ?? '';
  environment['LOGTO_APP_ID'] = appId;
  const doctor = await command(['doctor']);
  assert.equal(doctor.exitCode, 0, doctor.lines.join('\n'));

  const before = snapshot(tenant);
  const second = await command(['setup', '--yes']);
  assert.deepEqual(second, { exitCode: 0, lines: ['Nothing to do.'] });
  assert.equal(snapshot(tenant), before);
});

test('without LOGTO_APP_ID set, the second run makes no second application', async () => {
  const { tenant, command } = await newTenant();
  await command(['setup', '--yes']);
  const before = snapshot(tenant);
  const second = await command(['setup', '--yes']);
  assert.deepEqual(second.lines, ['Nothing to do.']);
  assert.equal(snapshot(tenant), before);
});

test('it says what it will add, and a dry run adds nothing of it', async () => {
  const { writes, command } = await newTenant();
  const planned = await command(['setup', '--dry-run']);
  assert.deepEqual([planned.exitCode, writes], [0, []]);
  const applied = await command(['setup', '--yes']);
  const marked = (lines: string[], mark: string) =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
  assert.deepEqual(marked(applied.lines, '✓'), marked(planned.lines, '+'));
  assert.equal(marked(planned.lines, '+').length, 12);
});

test('only a yes goes on', async () => {
  const { writes, command } = await newTenant();
  const unasked = await command(['setup']);
  assert.deepEqual([unasked.exitCode, writes], [1, []]);
  assert.match(unasked.lines.at(-1) ?? '', /Run it with --yes/);
  const refused = await command(['setup'], { isInteractive: true });
  assert.deepEqual([refused.exitCode, writes], [1, []]);
  assert.equal(refused.lines.at(-1), 'Nothing was changed.');
  const accepted = await command(['setup'], { isInteractive: true, confirm: async () => true });
  assert.equal(accepted.exitCode, 0);
  assert.ok(writes.length > 0);
});

test('stopped after any step, the next run adds the rest', async () => {
  const reference = await newTenant();
  await reference.command(['setup', '--yes']);
  const steps = reference.writes.length;
  for (let last = 1; last < steps; last++) {
    const { tenant, command, environment } = await newTenant();
    const stopping = new AbortController();
    let count = 0;
    const printed = (line: string) => {
      if (line.startsWith('✓') && ++count === last) stopping.abort();
    };
    await command(['setup', '--yes'], { stop: stopping.signal, print: printed });
    const rest = await command(['setup', '--yes']);
    assert.equal(rest.exitCode, 0, rest.lines.join('\n'));
    environment['LOGTO_APP_ID'] = [...tenant.applications.values()].at(-1)?.id ?? '';
    assert.equal((await command(['doctor'])).exitCode, 0);
  }
});

test('when Logto fails, it says so, stops, and goes on the next time', async () => {
  const { command, writes, setFault } = await newTenant();
  setFault((request) => request.method === 'POST' && request.url.endsWith('/organization-roles'));
  const { exitCode, lines } = await command(['setup', '--yes']);
  assert.equal(exitCode, 1);
  assert.equal(lines.at(-1), 'Logto rejected 500. Run it again to go on from here.');
  assert.equal(writes.at(-1), 'POST /api/organization-roles');
  setFault(() => false);
  assert.equal((await command(['setup', '--yes'])).exitCode, 0);
});

test('what it cannot add is left to whoever can', async () => {
  const { tenant, command } = await newTenant();
  tenant.connectors.clear();
  const { exitCode, lines } = await command(['setup', '--yes']);
  assert.equal(exitCode, 1);
  assert.deepEqual(lines.slice(0, 2), [
    'Left to you:',
    '✗ There is no e-mail connector, so invitations cannot be mailed',
  ]);
  assert.ok(lines.some((line) => line.startsWith('✓')));
  const { lines: again } = await command(['setup', '--yes']);
  assert.equal(again.at(-1), 'Nothing can be added.');
});

test('roles and connectors keep what they have', async () => {
  const logto = await createLogtoDev({ endpoint: 'https://logto.example.test' });
  const { tenant } = logto;
  const [admin] = tenant.organizationRoles.values();
  const [connector] = tenant.connectors.values();
  assert.ok(admin && connector);
  const { size } = admin.organizationScopeIds;
  tenant.deleteOrganizationScope([...admin.organizationScopeIds][2] ?? '');
  const template = connector.config.templates.pop();
  const config = structuredClone(connector.config);
  const { exitCode } = await run(['setup', '--yes'], {
    environment: environmentOf(logto),
    fetch: (request) => logto.fetch(request),
  });
  assert.equal(exitCode, 0);
  assert.equal(admin.organizationScopeIds.size, size);
  const { templates, ...rest } = connector.config;
  const { templates: kept, ...others } = config;
  assert.deepEqual(rest, others);
  assert.deepEqual(templates.slice(0, -1), kept);
  assert.equal(templates.at(-1)?.usageType, template?.usageType);
});
