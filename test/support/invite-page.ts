/** A page of `<org-invite>`, and what a user does there. */
import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { InvitationsCreate } from '../../src/api/types.js';
import '../../src/elements/org-invite/define.js';
import type { OrgInvite } from '../../src/elements/org-invite/org-invite.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { allByRole, byRole, queryByRole, textOf } from './queries.js';
import { waitUntil } from './until.js';
import { only, seenBy, type Interceptor, type World } from './world.js';

export const carol = 'carol@example.test';
export const dave = 'dave@example.test';
export const people = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `person${at}@example.test`);

export const show = (
  world: World,
  as: string | undefined,
  organizationId?: string,
): Promise<OrgProvider> =>
  fixture(seenBy(world, { as, organizationId }, html`<org-invite></org-invite>`));

export const showForm = async (world: World, as = 'alice'): Promise<OrgProvider> => {
  const page = await show(world, as);
  await waitUntil(() => queryByRole(page, 'textbox', 'Email addresses'), 'form');
  return page;
};

export const elementOf = (page: Element): OrgInvite => page.querySelector<OrgInvite>('org-invite')!;
export const inputOf = (page: Element) =>
  byRole<HTMLTextAreaElement>(page, 'textbox', 'Email addresses');
export const messageOf = (page: Element) => byRole<HTMLTextAreaElement>(page, 'textbox', 'Message');

/** The addresses in the box. */
export const chipsOf = (page: Element): string[] => {
  const list = queryByRole(page, 'list', 'Addresses to invite');
  return list ? allByRole(list, 'listitem').map(textOf) : [];
};

/** What became of each address, as it is listed. */
export const outcomesOf = (page: Element): string[] =>
  allByRole(byRole(page, 'list', 'Outcome for each address'), 'listitem').map(textOf);

export const settled = (page: Element) => elementOf(page).updateComplete;
export const untilOutcomes = (page: Element) =>
  waitUntil(() => queryByRole(page, 'list', 'Outcome for each address'), 'outcomes');

export const click = (page: Element, name: string): void => byRole(page, 'button', name).click();
export const send = (page: Element): void => click(page, 'Send invitations');

/** Puts the focus into the box, and waits for what makes chips there. */
export const enter = async (page: Element): Promise<HTMLTextAreaElement> => {
  inputOf(page).focus();
  await waitUntil(() => queryByRole(page, 'list', 'Addresses to invite'), 'chips');
  return inputOf(page);
};

export const type = async (page: Element, text: string): Promise<void> => {
  await enter(page);
  await sendKeys({ type: text });
  await settled(page);
};

export const press = async (page: Element, ...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
  await settled(page);
};

export const paste = async (page: Element, text: string): Promise<void> => {
  pasteAtOnce(await enter(page), text);
  await settled(page);
};

export const pasteAtOnce = (input: HTMLTextAreaElement, text: string): void => {
  input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
  const init = { inputType: 'insertFromPaste', bubbles: true, composed: true };
  input.dispatchEvent(new InputEvent('input', init));
};

export const write = (page: Element, message: string): void => {
  messageOf(page).value = message;
  messageOf(page).dispatchEvent(new InputEvent('input', { bubbles: true }));
};

export const isInvitation = ({ method }: Request): boolean => method === 'POST';

/** Answers the nth call that sends invitations, from 1, in another way. */
export const nth = (number: number, interceptor: Interceptor): Interceptor => {
  let count = 0;
  return only((request) => isInvitation(request) && ++count === number, interceptor);
};

type Sent = InvitationsCreate & { key: string | null };

/** Bodies and idempotency keys of the calls that send invitations, from now on. */
export const record = (
  world: World,
  next: Interceptor = (request, pass) => pass(request),
): Sent[] => {
  const sent: Sent[] = [];
  world.intercept = async (request, pass) => {
    if (isInvitation(request)) {
      const body = (await request.clone().json()) as InvitationsCreate;
      sent.push({ ...body, key: request.headers.get('Idempotency-Key') });
    }
    return next(request, pass);
  };
  return sent;
};

export const hasSent = ({ calls }: World): boolean => calls.some((call) => call.startsWith('POST'));

export const roleId = ({ logto }: World, name: string): string =>
  [...logto.tenant.organizationRoles.values()].find((role) => role.name === name)!.id;

export const mailsTo = ({ logto }: World, address: string) =>
  logto.mailbox.list().filter(({ to }) => to === address);

/** As many mails as Logto lets go to one address in ten minutes. */
export const exhaust = ({ logto }: World, address: string): void => {
  for (let count = 0; count < 10; count++) logto.mailbox.sendInvitation(address, {});
};
