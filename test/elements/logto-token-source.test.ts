import { expect, nextFrame } from '@open-wc/testing';
import { OrgError } from '../../src/api/org-error.js';
import { LogtoTokenSource, type LogtoClientLike } from '../../src/auth/logto-token-source.js';
import { waitUntil } from '../support/until.js';

const claims = { iss: 'https://logto.example.test/oidc', sub: 'alice', aud: 'app', exp: 2, iat: 1 };

const client = (overrides: Partial<LogtoClientLike>): LogtoClientLike => ({
  getAccessToken: async (resource) => `token for ${resource ?? ''}`,
  getOrganizationToken: async (id) => `token of ${id}`,
  clearAccessToken: async () => undefined,
  isAuthenticated: async () => true,
  getIdTokenClaims: async () => ({ ...claims, email: 'alice@example.test' }),
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- only one of its signatures is
  signIn: async () => undefined,
  isSignInRedirected: async () => false,
  handleSignInCallback: async () => undefined,
  ...overrides,
});

const resource = 'https://api.example.test';
let tests = 0;
/** A name of its own, so that no test waits for the lock of another. */
const freshName = () => `token-source-test-${tests++}`;
const sourceOf = (overrides: Partial<LogtoClientLike>, answerUrl?: string) =>
  new LogtoTokenSource(client(overrides), resource, freshName(), answerUrl);

const failure = (code: string, cause?: unknown) =>
  Object.assign(new Error(code, { cause }), { code });

const heldLocks = async () => (await navigator.locks.query()).held?.map((lock) => lock.name) ?? [];

const codeOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
  } catch (thrown) {
    if (thrown instanceof OrgError) return thrown.code;
    throw thrown;
  }
  return 'none';
};

describe('tokens of Logto', () => {
  it('are for the resource and for the organization', async () => {
    const source = sourceOf({});
    expect(await source.getUserToken()).to.equal(`token for ${resource}`);
    expect(await source.getOrganizationToken('acme')).to.equal('token of acme');
  });

  it('are asked for one at a time, by any number of sources of one name', async () => {
    let running = 0;
    let most = 0;
    const getAccessToken = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      running--;
      return 'token';
    };
    const name = freshName();
    const sources = [1, 2].map(
      () => new LogtoTokenSource(client({ getAccessToken }), resource, name),
    );
    const asked = sources.flatMap((source) => [source.getUserToken(), source.getUserToken()]);
    expect(await Promise.all(asked)).to.deep.equal(['token', 'token', 'token', 'token']);
    expect(most).to.equal(1);
  });

  it('are asked for once what another tab stored has arrived', async () => {
    const name = freshName();
    const lock = `orgkit:${name}`;
    // As the other tab leaves it: told by a lock, while its storage is still on the way.
    void navigator.locks.request(`${lock}#1`, () => new Promise(() => undefined));
    let isAsked = false;
    const getAccessToken = async () => {
      isAsked = true;
      return 'token';
    };
    const asked = new LogtoTokenSource(client({ getAccessToken }), resource, name).getUserToken();
    await waitUntil(async () => (await heldLocks()).includes(lock));
    await nextFrame();
    expect(isAsked).to.equal(false);
    localStorage.setItem(lock, '1');
    expect(await asked).to.equal('token');
  });

  it('are none when nobody is signed in, or the sign-in has ended', async () => {
    expect(await sourceOf({ isAuthenticated: async () => false }).getUserToken()).to.equal(
      undefined,
    );
    for (const code of ['not_authenticated', 'oidc.invalid_grant']) {
      const source = sourceOf({ getAccessToken: () => Promise.reject(failure(code)) });
      expect(await source.getUserToken(), code).to.equal(undefined);
    }
  });

  for (const [what, thrown, code] of [
    ['not a member', failure('oidc.access_denied'), 'not_a_member'],
    [
      'MFA missing',
      failure('oidc.access_denied', Response.json({ error_description: 'requires MFA' })),
      'mfa_required',
    ],
    ['a sign-in without organizations', failure('oidc.insufficient_scope'), 'consent_required'],
    ['a client without organizations', failure('missing_scope_organizations'), 'misconfigured'],
    ['another refusal', failure('oidc.invalid_target'), 'unexpected_response'],
    ['no connection', new TypeError('Failed to fetch'), 'network_error'],
  ] as const) {
    it(`fail with the kit's code: ${what}`, async () => {
      const source = sourceOf({ getOrganizationToken: () => Promise.reject(thrown) });
      expect(await codeOf(source.getOrganizationToken('acme'))).to.equal(code);
    });
  }

  it('come after a client that could not be loaded at first', async () => {
    let tries = 0;
    const load = async () => {
      if (tries++ === 0) throw new TypeError('Failed to fetch');
      return client({});
    };
    const source = new LogtoTokenSource(load, resource, freshName());
    expect(await codeOf(source.getUserToken())).to.equal('network_error');
    expect(await source.getUserToken()).to.equal(`token for ${resource}`);
  });
});

describe('the answer of a sign-in', () => {
  const url = 'https://app.example.test/?code=1&state=2';

  it('is handled once, before the first token', async () => {
    const log: string[] = [];
    const source = sourceOf(
      {
        isSignInRedirected: async () => true,
        clearAccessToken: async () => void log.push('drop tokens'),
        handleSignInCallback: async (answer) => void log.push(answer),
        getAccessToken: async () => {
          log.push('token');
          return 'token';
        },
      },
      url,
    );
    await Promise.all([source.getUserToken(), source.getUserToken()]);
    // Those that are kept may be of another account.
    expect(log).to.deep.equal(['drop tokens', url, 'token', 'token']);
  });

  it('that is an error is told once; after that, nobody is signed in', async () => {
    const source = sourceOf(
      {
        isSignInRedirected: async () => true,
        handleSignInCallback: () => Promise.reject(failure('callback_uri_verification')),
        isAuthenticated: async () => false,
      },
      url,
    );
    expect(await codeOf(source.getUserToken())).to.equal('sign_in_failed');
    expect(await source.getUserToken()).to.equal(undefined);
  });
});

describe('signing in', () => {
  it('comes back to where it was started, and may ask for another account', async () => {
    const asked: unknown[] = [];
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- only one of its signatures is
    const source = sourceOf({ signIn: async (options: unknown) => void asked.push(options) });
    const request = { redirectUri: 'https://a.example/', returnTo: 'https://a.example/?x=1' };
    await source.signIn(request);
    await source.signIn({ ...request, isSwitch: true });
    const plain = { redirectUri: request.redirectUri, postRedirectUri: request.returnTo };
    const other = { ...plain, prompt: ['login', 'consent'], clearTokens: false };
    expect(asked).to.deep.equal([plain, other]);
  });

  it('knows the address, or signs in with the token of a mail', async () => {
    const asked: unknown[] = [];
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- only one of its signatures is
    const source = sourceOf({ signIn: async (options: unknown) => void asked.push(options) });
    const request = { redirectUri: 'https://a.example/', returnTo: 'https://a.example/?x=1' };
    const loginHint = 'alice@example.test';
    await source.signIn({ ...request, loginHint });
    await source.signIn({ ...request, loginHint, oneTimeToken: 'token', isSwitch: true });
    const plain = { redirectUri: request.redirectUri, postRedirectUri: request.returnTo };
    expect(asked).to.deep.equal([
      { ...plain, loginHint },
      {
        ...plain,
        extraParams: { one_time_token: 'token', login_hint: loginHint },
        prompt: ['login', 'consent'],
        clearTokens: false,
      },
    ]);
  });
});

describe('the address of who is signed in', () => {
  it('is the one of the ID token', async () => {
    expect(await sourceOf({}).getEmail()).to.equal('alice@example.test');
  });

  it('is none when nobody is signed in', async () => {
    const source = sourceOf({ isAuthenticated: async () => false });
    expect(await source.getEmail()).to.equal(undefined);
  });

  it('is none when the account has none', async () => {
    const source = sourceOf({ getIdTokenClaims: async () => ({ ...claims, email: null }) });
    expect(await source.getEmail()).to.equal(undefined);
  });
});
