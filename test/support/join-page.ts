/** A page of `<org-join>` in a world with one invitation: carol@example.test to Acme, by alice. */
import { fixture, html } from '@open-wc/testing';
import '../../src/elements/org-join/define.js';
import type { Invitation, Organization } from '../../logto-dev/src/entities.js';
import type { OrgProvider } from '../../src/elements/org-provider/org-provider.js';
import { acmeOf } from './acme.js';
import { byRole, queryByRole } from './queries.js';
import { untilHeading, waitUntil } from './until.js';
import { createWorld, seenBy, type World } from './world.js';

export interface JoinWorld extends World {
  invitation: Invitation;
  acme: Organization;
}

export const createJoinWorld = async (): Promise<JoinWorld> => {
  const world = await createWorld({ members: 0 });
  const invitation = await world.invite('carol@example.test');
  const acme = acmeOf(world);
  return Object.assign(world, { invitation, acme });
};

export const show = (
  world: JoinWorld,
  as: string | undefined,
  content = html`<org-join invitation-id=${world.invitation.id}></org-join>`,
): Promise<OrgProvider> => fixture(seenBy(world, { as, organizationId: '' }, content));

export const showPending = async (world: JoinWorld): Promise<OrgProvider> => {
  const page = await show(world, 'carol');
  await untilHeading(page, 'Join Acme');
  return page;
};

export const click = (page: Element, name: string): void => byRole(page, 'button', name).click();

export const accept = async (page: Element): Promise<void> => {
  click(page, 'Accept invitation');
  await untilHeading(page, 'Welcome to Acme');
};

export const askToDecline = async (page: Element): Promise<HTMLElement> => {
  click(page, 'Decline');
  await waitUntil(() => queryByRole(page, 'dialog'));
  return byRole(page, 'dialog', 'Decline the invitation to Acme?');
};

/** Invites carol to another organization, as alice. */
export const inviteTo = (world: JoinWorld, name: string): Organization => {
  const { tenant } = world.logto;
  const organization = tenant.createOrganization({ name });
  const { inviterId, organizationRoleIds } = world.invitation;
  if (inviterId) organization.members.add(inviterId, [...organizationRoleIds]);
  const id = `to-${organization.id}`;
  // In the order in which they are shown: the newest first.
  const createdAt = world.invitation.createdAt - tenant.invitations.size;
  tenant.invitations.set(id, {
    ...world.invitation,
    id,
    organizationId: organization.id,
    createdAt,
  });
  return organization;
};

/** The card of an invitation by its heading. */
export const cardOf = (page: Element, title: string): HTMLElement => {
  const card = byRole(page, 'heading', title).closest<HTMLElement>('[part="card"]');
  if (!card) throw new Error(`"${title}" is in no card.`);
  return card;
};
