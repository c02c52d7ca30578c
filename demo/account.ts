import type LogtoClient from '@logto/browser';
import type { OrgProvider } from '../src/index.js';
import { find } from './find.js';

const menu = find('#account-menu', HTMLElement);

const write = (selector: string, text: string): void => {
  find(`#account-menu ${selector}`, HTMLElement).textContent = text;
};

/** Who is signed in: as a member of the organization, and by the ID token outside of any. */
export const showAccount = async (logto: LogtoClient, provider: OrgProvider): Promise<void> => {
  if (!(await logto.isAuthenticated())) return;
  const claims = await logto.getIdTokenClaims();
  const { user } = provider;
  const email = user?.email ?? claims.email ?? '';
  const name = user?.name ?? claims.name ?? user?.username ?? email;
  write('.name', name);
  write('.email', email);
  write('.roles', user?.roles.map((role) => role.name).join(', ') ?? '');
  find('#initials', HTMLElement).textContent = initials(name);
};

/** A menu that has led somewhere is done. */
export const closeAccountMenu = (): void => menu.hidePopover();

const initials = (name: string): string => {
  const letters = name.split(/\s+/).map((word) => [...word][0] ?? '');
  return [letters[0], letters.length > 1 && letters.at(-1)].filter(Boolean).join('').toUpperCase();
};
