/** Acme's settings as a user sees and changes them. */
import { fixture, html } from '@open-wc/testing';
import '../../src/elements/org-settings/define.js';
import type { Organization } from '../../logto-dev/src/entities.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import type { OrgSettings } from '../../src/elements/org-settings/org-settings.js';
import { userId } from './acme.js';
import { byRole, queryByRole } from './queries.js';
import { untilText, waitUntil } from './until.js';
import { seenBy, type World } from './world.js';

export const show = (
  world: World,
  as: string | undefined = 'alice',
  content = html`<org-settings></org-settings>`,
): Promise<OrgProvider> => fixture<OrgProvider>(seenBy(world, { as }, content));

/** The same, once it can be used. */
export const shown = async (...args: Parameters<typeof show>): Promise<OrgProvider> => {
  const page = await show(...args);
  await waitUntil(() => queryByRole(page, 'button', 'Leave organization'), 'settings');
  return page;
};

export const elementOf = (page: Element): OrgSettings =>
  page.querySelector<OrgSettings>('org-settings')!;

export const field = (page: Element, name: string): HTMLInputElement =>
  byRole<HTMLInputElement>(page, 'textbox', name);

export const mfaBox = (page: Element): HTMLInputElement =>
  byRole<HTMLInputElement>(page, 'checkbox', 'Require multi-factor authentication');

export const type = async (page: Element, name: string, text: string): Promise<void> => {
  const input = field(page, name);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await elementOf(page).updateComplete;
};

export const click = (page: Element, name: string): void => byRole(page, 'button', name).click();

export const save = (page: Element): void => click(page, 'Save changes');

export const saved = (page: Element): Promise<void> => untilText(page, 'Changes saved.');

/** A file with the first bytes of a PNG. */
export const picture = (size = 8, type = 'image/png'): File => {
  const bytes = new Uint8Array(size);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new File([bytes], 'logo', { type });
};

/** Chooses a file as the picker of the browser would give it. */
export const choose = (page: Element, file: File, at = 0): void => {
  const input = elementOf(page).shadowRoot!.querySelectorAll<HTMLInputElement>('[type=file]')[at]!;
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Opens a dialog of the danger zone. */
export const openDialog = async (page: Element, button: string): Promise<HTMLElement> => {
  byRole(page, 'button', button).focus();
  click(page, button);
  await waitUntil(() => queryByRole(page, 'dialog'), 'dialog');
  return byRole(page, 'dialog');
};

/** Waits for a form with this name in it. */
export const untilName = (page: Element, name: string): Promise<void> =>
  waitUntil(() => {
    const input = queryByRole(page, 'textbox', 'Organization name') as HTMLInputElement | undefined;
    return input?.value === name;
  }, name);

export const isWrite = ({ method }: Request): boolean => method !== 'GET';

export const writesOf = ({ calls }: World): string[] =>
  calls.filter((call) => !call.startsWith('GET'));

/** Bodies of what is saved from now on. */
export const recordSaves = (world: World): unknown[] => {
  const bodies: unknown[] = [];
  world.intercept = async (request, send) => {
    if (request.method === 'PATCH') bodies.push(await request.clone().json());
    return send(request);
  };
  return bodies;
};

/** Another organization with alice as its administrator. */
export const addGlobex = (world: World): Organization => {
  const { tenant } = world.logto;
  const organization = tenant.createOrganization({ name: 'Globex' });
  const admin = [...tenant.organizationRoles.values()].find(({ name }) => name === 'admin');
  organization.members.add(userId(world, 'alice'), [admin?.id ?? '']);
  return organization;
};
