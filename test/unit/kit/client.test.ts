import { getInvitation } from '../../../src/api/invitations.js';
import { listMembers } from '../../../src/api/members.js';
import { createOrganization, getMembership } from '../../../src/api/organizations.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OrgClient } from '../../../src/api/client.js';
import { OrgError } from '../../../src/api/org-error.js';
import type { TokenSource } from '../../../src/api/token-source.js';

const baseUrl = 'https://orgs.example.test/api/';

/** A client whose calls are answered in turn; the last answer stays. */
const clientOf = (answers: (() => Response)[], given: Partial<TokenSource> = {}) => {
  const requests: Request[] = [];
  let forgotten = 0;
  const tokens: TokenSource = {
    getUserToken: async () => `user-${forgotten}`,
    getOrganizationToken: async (id) => `${id}-${forgotten}`,
    forget: async () => {
      forgotten++;
    },
    ...given,
  };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    requests.push(new Request(input, init));
    return (answers.length > 1 ? answers.shift() : answers[0])!();
  };
  return { client: new OrgClient({ baseUrl, tokens, fetch }), requests };
};

const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });
const problem = (status: number, code: string, more = {}) =>
  json({ status, code, ...more }, status);

const codeOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
  } catch (thrown) {
    assert.ok(thrown instanceof OrgError);
    return thrown.code;
  }
  throw new Error('The call did not fail.');
};

describe('a call', () => {
  it('sends the token that the contract asks for, to the base URL', async () => {
    const { client, requests } = clientOf([json({})]);
    await getInvitation(client, 'a/b');
    await getMembership(client, 'acme');
    const sent = requests.map(({ url, headers }) => [url, headers.get('Authorization')]);
    assert.deepEqual(sent, [
      ['https://orgs.example.test/api/invitations/a%2Fb', 'Bearer user-0'],
      ['https://orgs.example.test/api/organizations/acme/membership', 'Bearer acme-0'],
    ]);
  });

  it('stays under its path, whatever an id is', async () => {
    const { client, requests } = clientOf([json({})]);
    for (const id of ['.', '..', '%2e%2e', '../..', '..\\..']) {
      await getInvitation(client, id);
      await getMembership(client, id);
    }
    for (const { url } of requests)
      assert.match(url, /\/api\/(invitations\/[^/]+|organizations\/[^/]+\/membership)$/);
  });

  it('sends no cookies and follows no redirect', async () => {
    const { client, requests } = clientOf([json({})]);
    await getInvitation(client, '1');
    assert.deepEqual(
      [requests[0]!.credentials, requests[0]!.redirect, requests[0]!.cache],
      ['omit', 'error', 'no-store'],
    );
  });

  it('leaves out search words and filters that are empty', async () => {
    const { client, requests } = clientOf([json({})]);
    await listMembers(client, 'acme', { q: '', roleId: 'r 1', page: 2, pageSize: 20 });
    assert.equal(new URL(requests[0]!.url).search, '?roleId=r+1&page=2&pageSize=20');
  });

  it('does not reach the network when nobody is signed in', async () => {
    const { client, requests } = clientOf([json({})], { getUserToken: async () => undefined });
    assert.equal(await codeOf(getInvitation(client, '1')), 'unauthenticated');
    assert.equal(requests.length, 0);
  });
});

describe('a refused token', () => {
  it('is forgotten, and the call is sent once more with a new one', async () => {
    const { client, requests } = clientOf([problem(401, 'unauthenticated'), json({ id: '1' })]);
    await createOrganization(client, { name: 'Globex' }, 'key-1');
    const sent = requests.map(({ headers }) => headers.get('Authorization'));
    assert.deepEqual(sent, ['Bearer user-0', 'Bearer user-1']);
    const keys = requests.map(({ headers }) => headers.get('Idempotency-Key'));
    assert.deepEqual(keys, ['key-1', 'key-1']);
    assert.deepEqual(await requests[1]!.json(), { name: 'Globex' });
  });

  it('is an error when the new one is refused, too', async () => {
    const { client, requests } = clientOf([problem(401, 'unauthenticated')]);
    assert.equal(await codeOf(getInvitation(client, '1')), 'unauthenticated');
    assert.equal(requests.length, 2);
  });
});

describe('an answer', () => {
  it('may hold a created organization bare or in data', async () => {
    const { client } = clientOf([json({ id: '1' }), json({ data: { id: '2' } })]);
    assert.equal((await createOrganization(client, { name: 'a' }, '1')).id, '1');
    assert.equal((await createOrganization(client, { name: 'a' }, '2')).id, '2');
  });

  it('that is a problem becomes an error with all that it says', async () => {
    const errors = [{ pointer: '/name', code: 'too_long', limit: 128 }];
    const answer = () =>
      Response.json(
        {
          status: 429,
          code: 'rate_limited',
          requestId: 'r1',
          errors,
          invitee: 'c•••@example.test',
        },
        { status: 429, headers: { 'Retry-After': '30' } },
      );
    const { client } = clientOf([answer]);
    await assert.rejects(getInvitation(client, '1'), {
      name: 'OrgError',
      code: 'rate_limited',
      status: 429,
      requestId: 'r1',
      retryAfter: 30,
      fields: errors,
      invitee: 'c•••@example.test',
    });
  });

  for (const [what, answer] of [
    ['HTML with an error status', () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['HTML with status 200', () => new Response('<h1>Hello</h1>')],
    ['JSON without a code', json({ message: 'no' }, 500)],
    ['nothing', () => new Response(null, { status: 500 })],
  ] as const) {
    it(`that is ${what} is unexpected`, async () => {
      assert.equal(
        await codeOf(getInvitation(clientOf([answer]).client, '1')),
        'unexpected_response',
      );
    });
  }

  it('that never came is a network error', async () => {
    const { client } = clientOf([
      () => {
        throw new TypeError('Failed to fetch');
      },
    ]);
    assert.equal(await codeOf(getInvitation(client, '1')), 'network_error');
  });

  it('that was given up on is no error of the kit', async () => {
    const { client } = clientOf([json({})]);
    const given = AbortSignal.abort();
    await assert.rejects(getInvitation(client, '1', given), { name: 'AbortError' });
  });
});

describe('a base URL', () => {
  const tokens: TokenSource = {
    getUserToken: async () => '',
    getOrganizationToken: async () => '',
    forget: async () => undefined,
  };

  for (const url of [
    'http://orgs.example.test',
    'http://localhost.example.test',
    'http://localhost@orgs.example.test',
    'http://127.0.0.1.example.test',
    'ftp://localhost',
    'javascript:alert(1)',
    '//orgs.example.test',
    '/orgs',
    'orgs',
    '',
  ]) {
    it(`is refused: "${url}"`, () => {
      assert.throws(() => new OrgClient({ baseUrl: url, tokens }), TypeError);
    });
  }

  for (const url of ['https://a.example', 'http://localhost:3000', 'http://[::1]:3000']) {
    it(`is taken: ${url}`, () => {
      assert.doesNotThrow(() => new OrgClient({ baseUrl: url, tokens }));
    });
  }
});
