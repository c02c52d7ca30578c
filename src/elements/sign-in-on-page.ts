/** What signs people in on this page; loaded when the first token is asked for. */
import type { SignInRequest } from '../api/token-source.js';
import {
  LogtoTokenSource,
  createLogtoClient,
  type LogtoOptions,
} from '../auth/logto-token-source.js';
import { startedAt } from './sign-in-answer.js';

export { LogtoTokenSource };

/** Tokens from a `LogtoClient` of the kit's own. Finishes a sign-in that came back to `answerUrl`. */
export const signInOnPage = (
  logto: LogtoOptions,
  answerUrl: string | undefined,
): LogtoTokenSource => {
  const load = () => createLogtoClient(logto);
  return new PageTokenSource(load, logto.resource, logto.appId, answerUrl);
};

class PageTokenSource extends LogtoTokenSource {
  override signIn(request: SignInRequest): Promise<void> {
    sessionStorage.setItem(startedAt, request.returnTo);
    return super.signIn(request);
  }
}
