import type { SignInRequest } from '../../api/token-source.js';

/** Whom the link in an invitation's mail is for, and with magic links a token that signs them in. */
export type MailedLink = Pick<SignInRequest, 'loginHint' | 'oneTimeToken'>;

/** What the link in the mail has put into the page's address. */
export const mailedLink = (): MailedLink => {
  const query = new URLSearchParams(location.search);
  // Anybody can put together a link, and words of theirs are not to stand on this page.
  const loginHint = query.get('email')?.match(/^\S+@\S+$/)?.[0];
  // Logto takes the token only together with its address.
  return { loginHint, oneTimeToken: (loginHint && query.get('one_time_token')) || undefined };
};

/** Takes the token out of the page's address and history, since it works only once. */
export const dropToken = (): void => {
  const url = new URL(location.href);
  if (!url.searchParams.has('one_time_token')) return;
  url.searchParams.delete('one_time_token');
  history.replaceState(history.state, '', url);
};
