/**
 * A host page as one would write it: it signs people in with a `LogtoClient` of its own, hands that
 * to the provider, and puts the elements where it wants them.
 */
import LogtoClient, { UserScope } from '@logto/browser';
import '../src/define.js';
import { OrgProvider, defaultScopes, listOrganizations } from '../src/index.js';
import { navigate, showPage, startRouter } from './router.js';

const env = import.meta.env;
const storageKey = 'harbor.organization';

const find = <T extends Element>(selector: string, type: new () => T): T => {
  const found = document.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${selector}`);
};

const provider = find('org-provider', OrgProvider);
const organizationSelect = find('#organization', HTMLSelectElement);
const languageSelect = find('#language', HTMLSelectElement);
const signInButton = find('#sign-in', HTMLButtonElement);
const signOutButton = find('#sign-out', HTMLButtonElement);

const logto = new LogtoClient({
  endpoint: env.VITE_LOGTO_ENDPOINT,
  appId: env.VITE_LOGTO_APP_ID,
  resources: [env.VITE_API_RESOURCE],
  scopes: [
    UserScope.Email,
    UserScope.Roles,
    UserScope.Organizations,
    UserScope.OrganizationRoles,
    ...defaultScopes,
  ],
});

const signIn = (): Promise<void> =>
  logto.signIn({ redirectUri: `${location.origin}/callback`, postRedirectUri: location.href });

/** @returns whether the page is about to be left for where the sign-in was started */
const finishSignIn = async (): Promise<boolean> => {
  if (location.pathname !== '/callback') return false;
  const isAnswer = new URLSearchParams(location.search).has('code');
  if (isAnswer && (await logto.isSignInRedirected(location.href))) {
    await logto.handleSignInCallback(location.href);
    return true;
  }
  history.replaceState(undefined, '', '/');
  return false;
};

const showUser = async (): Promise<void> => {
  const isSignedIn = await logto.isAuthenticated();
  signInButton.hidden = isSignedIn;
  signOutButton.hidden = !isSignedIn;
  if (!isSignedIn) return;
  const { name, email } = await logto.getIdTokenClaims();
  find('#user', HTMLElement).textContent = name ?? email ?? '';
};

/** Fills the picker with my organizations and keeps the one chosen last time. */
const showOrganizations = async (): Promise<void> => {
  if (!provider.store || !(await logto.isAuthenticated())) return;
  const wanted = provider.organizationId ?? localStorage.getItem(storageKey) ?? undefined;
  try {
    const { items } = await listOrganizations(provider.store.client);
    const current = items.find(({ id }) => id === wanted) ?? items[0];
    organizationSelect.replaceChildren(
      ...items.map(({ id, name }) => new Option(name, id, false, id === current?.id)),
    );
    find('#organization-picker', HTMLElement).hidden = items.length === 0;
    provider.organizationId = current?.id;
  } catch {
    // The elements say what is wrong, and offer to try again.
    provider.organizationId = wanted;
  }
};

const followEvents = (): void => {
  signInButton.addEventListener('click', () => void signIn());
  signOutButton.addEventListener('click', () => void logto.signOut(`${location.origin}/`));
  organizationSelect.addEventListener('change', () => {
    provider.organizationId = organizationSelect.value;
  });
  languageSelect.addEventListener('change', () => {
    document.documentElement.lang = languageSelect.value;
  });
  provider.addEventListener('org-changed', ({ organizationId }) => {
    if (organizationId) localStorage.setItem(storageKey, organizationId);
    void showOrganizations();
  });
  provider.addEventListener('org-created', () => navigate('/members'));
};

const showMailbox = (): void => {
  if (!env.VITE_MAILBOX_URL) return;
  const link = find('#mailbox', HTMLAnchorElement);
  link.href = env.VITE_MAILBOX_URL;
  link.hidden = false;
};

const start = async (): Promise<void> => {
  if (await finishSignIn()) return;
  provider.backendUrl = env.VITE_BACKEND_URL;
  provider.resource = env.VITE_API_RESOURCE;
  provider.tokens = logto;
  await provider.updateComplete;
  followEvents();
  // What others did meanwhile is seen on the next page at the latest.
  startRouter(() => void provider.store?.refresh());
  showMailbox();
  await Promise.all([showUser(), showOrganizations()]);
  showPage();
};

void start();
