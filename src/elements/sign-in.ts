import { toOrgError } from '../api/org-error.js';
import type { SignInRequest } from '../api/token-source.js';
import type { Resource } from '../store/resource.js';
import { ask, tell } from './fire.js';
import type { OrgElement } from './org-element.js';

/** Who should sign in; whoever wants to, when nothing is said. */
type Wanted = Pick<SignInRequest, 'isSwitch' | 'loginHint' | 'oneTimeToken'>;

/**
 * Asks the host whether to sign in, then starts the kit's own sign-in and comes back to here.
 *
 * @returns whether it has started, here or by the host
 */
export const signIn = async (
  element: OrgElement,
  { isSwitch = false, ...whom }: Wanted = {},
): Promise<boolean> => {
  if (!ask(element, 'org-sign-in', { isSwitch, ...whom })) return true;
  const { store } = element;
  const { href, origin, pathname } = location;
  try {
    await store?.signIn({ redirectUri: origin + pathname, returnTo: href, isSwitch, ...whom });
    return true;
  } catch (thrown) {
    const error = toOrgError(thrown);
    tell(element, 'org-error', { error });
    for (const read of store?.resourcesOf('').filter(isSignedOut) ?? []) read.fail(error);
    return false;
  }
};

/** The session, and what was read without one. */
const isSignedOut = ({ state }: Resource<unknown>): boolean =>
  state.data === false || state.error?.code === 'unauthenticated';
