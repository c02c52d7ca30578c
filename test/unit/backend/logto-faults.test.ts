import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorld, problemOf, type Fault } from '../../contract/world.js';

const never = new Promise<never>(() => {});

/** Milliseconds: long enough for a busy machine, unless it is the waiting that is shown. */
const timeoutOf = (status: number) => (status === 504 ? 30 : 10_000);

const faults: Record<string, { fault: Fault; status: number }> = {
  'is down': { fault: () => Promise.reject(new TypeError('fetch failed')), status: 503 },
  'is slow': { fault: () => never, status: 504 },
  'sends its answer slowly': {
    fault: () => new Response(new ReadableStream({ pull: () => never })),
    status: 504,
  },
  'answers 500': {
    fault: () => Response.json({ code: 'x', message: 'secret' }, { status: 500 }),
    status: 502,
  },
  'answers with what is no code': {
    fault: () => Response.json({ code: 'Bearer secret' }, { status: 500 }),
    status: 502,
  },
  'answers HTML': {
    fault: () => new Response('<h1>secret</h1>', { headers: { 'Content-Type': 'text/html' } }),
    status: 502,
  },
  'answers HTML with an error': {
    fault: () => new Response('<h1>secret</h1>', { status: 503 }),
    status: 502,
  },
  'answers nothing': { fault: () => new Response(''), status: 502 },
  'answers null': { fault: () => new Response('null'), status: 502 },
  'answers JSON of another shape': { fault: () => Response.json({ secret: 1 }), status: 502 },
  'redirects elsewhere': {
    fault: () =>
      new Response(null, { status: 302, headers: { Location: 'https://evil.example.test' } }),
    status: 502,
  },
  'refuses the machine': {
    fault: () => Response.json({ code: 'auth.unauthorized', data: 'secret' }, { status: 401 }),
    status: 502,
  },
};

for (const [name, { fault, status }] of Object.entries(faults)) {
  test(`when Logto ${name}, each call says so and nothing of its answer`, async (t) => {
    const where: Record<string, (request: Request) => boolean> = {
      everywhere: () => true,
      'in the Management API': ({ url }) => url.includes('/api/'),
      'for its token': ({ url }) => url.endsWith('/oidc/token'),
      'for its keys': ({ url }) => url.endsWith('/oidc/jwks'),
    };
    for (const [place, concerns] of Object.entries(where)) {
      await t.test(place, async () => {
        const { call, setFault, acme, logs } = await createWorld({
          logtoTimeout: timeoutOf(status),
        });
        setFault((request) => (concerns(request) ? fault(request) : undefined));
        const answers = await Promise.all([
          call('GET', '/organizations', { as: 'alice' }),
          call('POST', '/organizations', { as: 'alice', body: { name: 'New' } }),
          call('GET', `/organizations/${acme}/members`, { as: 'alice', in: acme }),
          call('DELETE', `/organizations/${acme}/members/x`, { as: 'alice', in: acme }),
          call('POST', '/invitations/x/accept', { as: 'alice' }),
        ]);
        for (const answer of answers) {
          assert.deepEqual(problemOf(answer), { status, code: 'logto_unavailable' });
          assert.ok(!JSON.stringify(answer.body).includes('secret'));
          assert.equal(answer.headers.get('Retry-After'), '5');
        }
        assert.ok(!JSON.stringify(logs).includes('secret'));
      });
    }
  });
}

test('a list without its total, or with none that is a number, is none of Logto’s', async () => {
  const { acme, call, logto, setFault } = await createWorld();
  for (const total of [null, '', 'many', '-1', '1.5']) {
    setFault(async (request) => {
      const answer = await logto.fetch(request);
      const headers = new Headers(answer.headers);
      headers.delete('Total-Number');
      if (total !== null) headers.set('Total-Number', total);
      return new Response(answer.body, { status: answer.status, headers });
    });
    for (const list of ['members', 'apps']) {
      const answer = await call('GET', `/organizations/${acme}/${list}`, { as: 'alice', in: acme });
      assert.deepEqual(problemOf(answer), { status: 502, code: 'logto_unavailable' });
    }
  }
});

test('no redirect is followed: it would take the machine’s token elsewhere', async () => {
  const { acme, call, setFault } = await createWorld();
  const redirects = new Set<string>();
  setFault(({ redirect }) => {
    redirects.add(redirect);
    return undefined;
  });
  await call('GET', '/organizations', { as: 'alice' });
  await call('POST', '/organizations', { as: 'alice', body: { name: 'New' } });
  await call('GET', `/organizations/${acme}/members`, { as: 'alice', in: acme });
  assert.deepEqual([...redirects], ['manual']);
});

test('the backend recovers with Logto', async () => {
  const { call, setFault } = await createWorld();
  setFault(() => Promise.reject(new TypeError('fetch failed')));
  assert.equal((await call('GET', '/organizations', { as: 'alice' })).status, 503);
  setFault(() => undefined);
  assert.equal((await call('GET', '/organizations', { as: 'alice' })).status, 200);
});

test('a plan of Logto’s that is used up is told apart', async () => {
  const { call, setFault } = await createWorld();
  setFault(({ method, url }) =>
    method === 'POST' && url.endsWith('/api/organizations')
      ? Response.json({ code: 'subscription.limit_exceeded' }, { status: 403 })
      : undefined,
  );
  const answer = await call('POST', '/organizations', { as: 'alice', body: { name: 'New' } });
  assert.deepEqual(problemOf(answer), { status: 429, code: 'quota_exceeded' });
});

test('a limit of Logto’s is passed on with a time to wait', async () => {
  const { call, setFault } = await createWorld();
  setFault(({ url }) =>
    url.includes('/api/')
      ? Response.json({ code: 'request.rate_limit' }, { status: 429 })
      : undefined,
  );
  const answer = await call('GET', '/organizations', { as: 'alice' });
  assert.deepEqual(problemOf(answer), { status: 429, code: 'rate_limited' });
  assert.ok(Number(answer.headers.get('Retry-After')) > 0);
});
