import { toOrgError } from '../api/org-error.js';
import { ask, tell } from './events.js';
import type { OrgElement } from './org-element.js';

/** Asks the host whether to sign in, then starts the kit's own sign-in and comes back to here. */
export const signIn = (element: OrgElement, isSwitch = false): void => {
  if (!ask(element, 'org-sign-in', { isSwitch })) return;
  const { store } = element;
  const { href, origin, pathname } = location;
  const request = { redirectUri: origin + pathname, returnTo: href, isSwitch };
  store?.signIn(request).catch((thrown: unknown) => {
    tell(element, 'org-error', { error: toOrgError(thrown) });
    // What kept the sign-in from starting keeps reads from their tokens: they say so.
    void store.refresh();
  });
};
