/** What signs people in on this page; loaded when the first token is asked for. */
import type { SignInRequest } from '../api/token-source.js';
import {
  LogtoTokenSource,
  createLogtoClient,
  type LogtoClientLike,
  type LogtoOptions,
} from '../auth/logto-token-source.js';
import { startedAt } from './sign-in-answer.js';

export { LogtoTokenSource };

/** Tokens from a `LogtoClient` of the kit's own. Finishes a sign-in that came back to `answerUrl`. */
export const signInOnPage = (
  logto: LogtoOptions,
  answerUrl: string | undefined,
): LogtoTokenSource => {
  const load = async () => waitingToLeave(await createLogtoClient(logto));
  return new PageTokenSource(load, logto.resource, logto.appId, answerUrl);
};

/**
 * After a sign-in the client goes on to where that was started. A token asked for until the page is
 * left would be lost with it, together with the new refresh token; so nothing gets the client then.
 */
const waitingToLeave = (client: LogtoClientLike): LogtoClientLike => {
  const finish = client.handleSignInCallback.bind(client);
  const handleSignInCallback = async (url: string): Promise<void> => {
    const { href } = location;
    await finish(url);
    // Another fragment alone is there at once, on the same page.
    if (location.href === href) await new Promise(() => undefined);
  };
  return Object.assign(client, { handleSignInCallback });
};

class PageTokenSource extends LogtoTokenSource {
  override signIn(request: SignInRequest): Promise<void> {
    sessionStorage.setItem(startedAt, request.returnTo);
    return super.signIn(request);
  }
}
