import * as v from 'valibot';
import type { Account } from './stage.js';

/** The application that both accounts are signed in to. */
export interface Application {
  logtoEndpoint: string;
  appId: string;
  apiResource: string;
  fetch: (request: Request) => Promise<Response>;
}

const Tokens = v.object({ access_token: v.string(), refresh_token: v.optional(v.string()) });
const Refusal = v.object({ error: v.string() });
const Userinfo = v.object({ email: v.pipe(v.string(), v.toLowerCase()) });

/**
 * An account by its refresh token, which Logto exchanges for a token of any organization: those of
 * the run do not exist before it.
 *
 * @param keep is told of each new refresh token, since Logto takes the one before no longer
 * @throws {Error} when Logto does not take the refresh token, or tells no address
 */
export const signedIn = async (
  application: Application,
  refreshToken: string,
  keep: (refreshToken: string) => Promise<void>,
): Promise<Account> => {
  const session = new Session(application, refreshToken, keep);
  const email = await readAddress(application, await session.accessToken({}));
  return {
    email,
    userToken: () => session.accessToken({ resource: application.apiResource }),
    organizationToken: (id) => session.accessToken({ organization_id: id }),
  };
};

/** Asks for one token after the other: each needs the refresh token that came with the last. */
class Session {
  readonly #application: Application;
  readonly #keep: (refreshToken: string) => Promise<void>;
  #refreshToken: string;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    application: Application,
    refreshToken: string,
    keep: (refreshToken: string) => Promise<void>,
  ) {
    this.#application = application;
    this.#refreshToken = refreshToken;
    this.#keep = keep;
  }

  accessToken(target: Record<string, string>): Promise<string> {
    const token = this.#last.then(() => this.#request(target));
    this.#last = token.catch(() => undefined);
    return token;
  }

  async #request(target: Record<string, string>): Promise<string> {
    const { logtoEndpoint, appId, fetch } = this.#application;
    const answer = await fetch(
      new Request(`${logtoEndpoint}/oidc/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'refresh_token',
          client_id: appId,
          refresh_token: this.#refreshToken,
          ...target,
        }),
      }),
    );
    const body: unknown = await answer.json().catch(() => undefined);
    const tokens = v.safeParse(Tokens, body);
    if (!answer.ok || !tokens.success) throw refusal(answer.status, body);
    this.#refreshToken = tokens.output.refresh_token ?? this.#refreshToken;
    await this.#keep(this.#refreshToken);
    return tokens.output.access_token;
  }
}

const refusal = (status: number, body: unknown): Error => {
  const why = [status, ...(v.is(Refusal, body) ? [body.error] : [])].join(' ');
  return new Error(
    `Logto does not take the refresh token (${why}): sign in at your page again, and copy the new one`,
  );
};

const readAddress = async (
  { logtoEndpoint, fetch }: Application,
  token: string,
): Promise<string> => {
  const answer = await fetch(
    new Request(`${logtoEndpoint}/oidc/me`, { headers: { Authorization: `Bearer ${token}` } }),
  );
  const userinfo = v.safeParse(Userinfo, await answer.json().catch(() => undefined));
  if (!userinfo.success)
    throw new Error(
      'Logto tells no e-mail address: sign in with the scope email, to an account that has one',
    );
  return userinfo.output.email;
};
