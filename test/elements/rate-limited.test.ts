import { fixture, html } from '@open-wc/testing';
import '../../src/elements/org-create/define.js';
import '../../src/elements/org-provisioning/define.js';
import * as apps from '../support/apps-page.js';
import { addAppRole } from '../support/apps.js';
import * as invitations from '../support/invitations-page.js';
import * as invite from '../support/invite-page.js';
import * as join from '../support/join-page.js';
import * as members from '../support/members-page.js';
import { allByRole, byRole, queryByRole, textOf } from '../support/queries.js';
import * as settings from '../support/settings-page.js';
import * as switcher from '../support/switcher-page.js';
import { waitUntil } from '../support/until.js';
import { createWorld, only, problem, seenBy } from '../support/world.js';

let world: join.JoinWorld;

beforeEach(async () => {
  const empty = await createWorld({ members: 0 });
  addAppRole(empty, 'reader', ['read:data']);
  const invitation = await empty.invite(invite.carol);
  const acme = empty.logto.tenant.organizations.get(empty.acmeId)!;
  world = Object.assign(empty, { invitation, acme });
});

const tooMuch = only(
  ({ method }) => method !== 'GET',
  problem(429, 'rate_limited', { 'Retry-After': '300' }),
);

const type = (input: HTMLElement, text: string) => {
  Object.assign(input, { value: text });
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const click = (page: Element, name: string) => allByRole(page, 'button', name).at(-1)?.click();

/** Shows an element and makes ready what `write` then does, up to the click. */
interface Writer {
  show: () => Promise<Element>;
  write: (page: Element) => unknown;
}

const writers: Record<string, Writer> = {
  'org-create': {
    show: () => fixture(seenBy(world, { as: 'alice' }, html`<org-create></org-create>`)),
    write: (page) => {
      type(byRole(page, 'textbox', 'Organization name'), 'Globex');
      click(page, 'Create organization');
    },
  },
  'org-invite': {
    show: () => invite.showForm(world),
    write: async (page) => {
      await invite.paste(page, invite.dave);
      invite.send(page);
    },
  },
  'org-invitations': {
    show: () => invitations.shown(world),
    write: (page) => invitations.choose(page, invite.carol, 'Resend'),
  },
  'org-members': {
    show: () => members.shownMembers(world),
    write: (page) => members.makeAdmin(page, 'Bob Example'),
  },
  'org-join': {
    show: () => join.showPending(world),
    write: (page) => click(page, 'Accept invitation'),
  },
  'org-switcher': {
    show: () => switcher.show(world, 'carol', undefined, ''),
    write: async (page) => {
      await switcher.untilButton(page, 'No organization');
      click(page, 'No organization');
      await waitUntil(() => queryByRole(page, 'button', 'Accept'));
      click(page, 'Accept');
    },
  },
  'org-settings': {
    show: () => settings.shown(world),
    write: async (page) => {
      await settings.type(page, 'Organization name', 'Acme Inc.');
      settings.save(page);
    },
  },
  'org-apps': {
    show: () => apps.shownApps(world),
    write: (page) => apps.create(page, 'Backup'),
  },
  'org-provisioning': {
    show: () =>
      fixture(seenBy(world, { as: 'alice' }, html`<org-provisioning></org-provisioning>`)),
    write: async (page) => {
      await waitUntil(() => queryByRole(page, 'button', 'Add domain'));
      click(page, 'Add domain');
      await waitUntil(() => queryByRole(page, 'dialog'));
      type(byRole(page, 'textbox', 'Email domain'), 'acme.example');
      click(page, 'Add domain');
    },
  },
};

describe('a write of which there were too many', () => {
  for (const [tag, { show, write }] of Object.entries(writers)) {
    it(`says when it can be tried again: ${tag}`, async () => {
      const page = await show();
      world.intercept = tooMuch;
      await write(page);
      await waitUntil(() => textOf(page).includes('Try again in 5 minutes.'));
    });
  }

  for (const [lang, words] of [
    ['ja', '5 分後にもう一度お試しください'],
    ['th', 'ลองอีกครั้งในอีก 5 นาที'],
  ] as const) {
    it(`says so in the language of the page: ${lang}`, async () => {
      const page = await fixture<HTMLElement>(
        seenBy(world, { as: 'alice' }, html`<org-create lang=${lang}></org-create>`),
      );
      world.intercept = tooMuch;
      await waitUntil(() => queryByRole(page, 'button'));
      type(allByRole(page, 'textbox')[0]!, 'Globex');
      allByRole(page, 'button').at(-1)?.click();
      await waitUntil(() => textOf(page).includes(words), `${words} in ${textOf(page)}`);
    });
  }
});
