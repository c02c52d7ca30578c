/** Where the sign-in under way was started; tells its answer from those to others on the page. */
export const startedAt = 'orgkit:sign-in-started-at';

/**
 * Takes the answer of a sign-in out of the address, since it works only once. A sign-in that was
 * called off leads back to where it was started.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 */
export const takeSignInAnswer = (): string | undefined => {
  const { href, origin, pathname, search } = location;
  const returnTo = sessionStorage.getItem(startedAt);
  const query = new URLSearchParams(search);
  if (!returnTo || !query.has('state')) return undefined;
  if (!query.has('code') && !query.has('error')) return undefined;
  sessionStorage.removeItem(startedAt);
  const isBack = query.has('error') && new URL(returnTo).pathname === pathname;
  history.replaceState(history.state, '', isBack ? returnTo : origin + pathname);
  return href;
};
