/**
 * A host page as one would write it: it signs people in with a `LogtoClient` of its own, hands that
 * to the provider, puts the elements where it wants them, and gives their sections addresses.
 */
import LogtoClient, { UserScope } from '@logto/browser';
import '../src/define.js';
import { OrgProvider, OrgSwitcher, defaultScopes } from '../src/index.js';
import { closeAccountMenu, showAccount } from './account.js';
import { find } from './find.js';
import { navigate, showPage, startRouter } from './router.js';
import { followBookings, showShipments } from './shipments.js';
import { translatePage } from './texts.js';

const env = import.meta.env;

const provider = find('org-provider', OrgProvider);
const switcher = find('org-switcher', OrgSwitcher);
const languageSelect = find('#language', HTMLSelectElement);
const signInButton = find('#sign-in', HTMLButtonElement);

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

/** What of the page is for whom: a stranger, somebody without an organization, a member. */
const showSession = async (): Promise<void> => {
  const isSignedIn = await logto.isAuthenticated();
  const { organizationId } = provider;
  const viewer = isSignedIn ? (organizationId ? 'member' : 'newcomer') : 'stranger';
  for (const part of document.querySelectorAll<HTMLElement>('[data-for]')) {
    part.hidden = part.dataset['for'] !== viewer;
  }
  signInButton.hidden = isSignedIn;
  switcher.hidden = find('#account', HTMLButtonElement).hidden = !isSignedIn;
  if (organizationId) showShipments(organizationId);
  await showAccount(logto, provider);
};

/** Shows everything in the language chosen last; the elements follow the page's `lang`. */
const showLanguage = (): void => {
  languageSelect.value = localStorage.getItem('harbor.language') ?? 'en';
  document.documentElement.lang = languageSelect.value;
  translatePage();
  showPage();
  if (provider.organizationId) showShipments(provider.organizationId);
};

const followPeople = (): void => {
  signInButton.addEventListener('click', () => void signIn());
  find('.hero .primary', HTMLButtonElement).addEventListener('click', () => void signIn());
  find('#sign-out', HTMLButtonElement).addEventListener(
    'click',
    () => void logto.signOut(`${location.origin}/`),
  );
  languageSelect.addEventListener('change', () => {
    localStorage.setItem('harbor.language', languageSelect.value);
    showLanguage();
  });
};

const followElements = (): void => {
  provider.addEventListener('org-changed', () => void showSession());
  provider.addEventListener('org-permissions-changed', () => void showSession());
  provider.addEventListener('org-created', () => navigate('/settings/members'));
  provider.addEventListener('org-joined', () => navigate('/'));
  provider.addEventListener('org-left', () => navigate('/'));
  provider.addEventListener('org-deleted', () => navigate('/'));
  provider.addEventListener('org-section-changed', ({ section }) => {
    history.pushState(undefined, '', `/settings/${section}`);
  });
};

/** Shows the section of the settings that the address names. */
const showSection = (section: string): void => {
  const profile = document.querySelector('org-profile');
  if (profile) profile.section = section;
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
  followPeople();
  followElements();
  followBookings();
  showLanguage();
  startRouter({
    onShow: showSection,
    // What others did meanwhile is seen on the next page at the latest.
    onNavigate: () => {
      closeAccountMenu();
      void provider.refresh();
    },
  });
  showMailbox();
  await showSession();
};

void start();
