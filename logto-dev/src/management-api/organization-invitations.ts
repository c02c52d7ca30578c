import * as v from 'valibot';
import type { Invitation, Organization, User } from '../entities.js';
import { standardId } from '../ids.js';
import { pick, type Tenant } from '../tenant.js';
import { created, noContent, ok } from './answer.js';
import {
  assertAllExist,
  foreignKeyNotFound,
  getOrNotFound,
  invalidInput,
  notFound,
  uniqueViolation,
} from './errors.js';
import { email, id, type Guarded } from './guard.js';
import { invitationEntity, invitationStatus } from './representations.js';
import { route } from './router.js';

/** Variables of the mail; any further property reaches the template too. */
const messagePayload = v.objectWithRest(
  { link: v.optional(v.string()), code: v.optional(v.string()) },
  v.unknown(),
);

const newInvitation = v.object({
  organizationId: id,
  inviterId: v.nullish(id),
  invitee: email,
  expiresAt: v.number(),
  organizationRoleIds: v.optional(v.array(v.string()), []),
  messagePayload: v.optional(v.union([messagePayload, v.literal(false)]), false),
});
type NewInvitation = Guarded<v.InferOutput<typeof newInvitation>>;

/** What the template may say about organization and inviter. */
const templateContext = (tenant: Tenant, organizationId: string, inviterId: string | null) => ({
  organization: pick(tenant.organizations, [organizationId]).map(organizationContext)[0],
  ...(inviterId !== null && { inviter: pick(tenant.users, [inviterId]).map(userContext)[0] }),
});

const organizationContext = ({ id, name, branding }: Organization) => ({ id, name, branding });

const userContext = (user: User) => ({
  id: user.id,
  name: user.name,
  username: user.username,
  primaryEmail: user.primaryEmail,
  primaryPhone: user.primaryPhone,
  avatar: user.avatar,
});

// Addresses are compared with their letter case, here and for members: so does Logto.
const isPendingFor = (tenant: Tenant, { organizationId, invitee }: NewInvitation) =>
  [...tenant.invitations.values()].some(
    (invitation) =>
      invitation.organizationId === organizationId &&
      invitation.invitee === invitee &&
      invitationStatus(tenant, invitation) === 'Pending',
  );

const isMember = (tenant: Tenant, { organizationId, invitee }: NewInvitation) => {
  const members = tenant.organizations.get(organizationId)?.members;
  return [...tenant.users.values()].some(
    ({ id, primaryEmail }) => primaryEmail === invitee && members?.has(id),
  );
};

const assertCanBeCreated = (tenant: Tenant, invitation: NewInvitation): void => {
  if (invitation.expiresAt <= tenant.now())
    throw invalidInput(400, 'The value of `expiresAt` must be in the future.');
  if (isMember(tenant, invitation))
    throw invalidInput(422, 'The invitee is already a member of the organization.');
  if (isPendingFor(tenant, invitation)) throw uniqueViolation();
  if (!tenant.organizations.has(invitation.organizationId)) throw foreignKeyNotFound();
  if (invitation.inviterId) assertAllExist(tenant.users, [invitation.inviterId]);
  assertAllExist(tenant.organizationRoles, invitation.organizationRoleIds);
};

/** Makes the accepting user a member with the invitation's roles. */
const accept = (tenant: Tenant, invitation: Invitation, userId: string): void => {
  const { primaryEmail } = getOrNotFound(tenant.users, userId);
  if (primaryEmail?.toLowerCase() !== invitation.invitee.toLowerCase())
    throw invalidInput(422, 'The accepted user must have the same email as the invitee.');
  const { members } = getOrNotFound(tenant.organizations, invitation.organizationId);
  members.add(userId, invitation.organizationRoleIds);
  invitation.acceptedUserId = userId;
};

export const organizationInvitationRoutes = [
  route(
    'GET /organization-invitations',
    {
      query: v.object({
        organizationId: v.optional(v.string()),
        inviterId: v.optional(v.string()),
        invitee: v.optional(v.string()),
      }),
    },
    ({ tenant, query: { organizationId, inviterId, invitee } }) => {
      const found = [...tenant.invitations.values()].filter(
        (invitation) =>
          (!organizationId || invitation.organizationId === organizationId) &&
          (!inviterId || invitation.inviterId === inviterId) &&
          (!invitee || invitation.invitee === invitee),
      );
      return ok(found.reverse().map((invitation) => invitationEntity(tenant, invitation)));
    },
  ),
  route(
    'POST /organization-invitations',
    { body: newInvitation },
    ({ tenant, mailbox, body: { messagePayload: payload, ...body } }) => {
      assertCanBeCreated(tenant, { ...body, messagePayload: payload });
      const inviterId = body.inviterId ?? null;
      // Before anything is stored: a mail that does not go out leaves no invitation.
      if (payload !== false)
        mailbox.sendInvitation(body.invitee, {
          ...templateContext(tenant, body.organizationId, inviterId),
          ...payload,
        });
      const now = tenant.now();
      const invitation: Invitation = {
        ...body,
        id: standardId(),
        inviterId,
        acceptedUserId: null,
        status: 'Pending',
        organizationRoleIds: new Set(body.organizationRoleIds),
        createdAt: now,
        updatedAt: now,
      };
      tenant.invitations.set(invitation.id, invitation);
      return created(invitationEntity(tenant, invitation));
    },
  ),
  route('GET /organization-invitations/:id', {}, ({ tenant, params }) =>
    ok(invitationEntity(tenant, getOrNotFound(tenant.invitations, params.id))),
  ),
  route('DELETE /organization-invitations/:id', {}, ({ tenant, params }) => {
    if (!tenant.invitations.delete(params.id)) throw notFound();
    return noContent;
  }),
  route(
    'POST /organization-invitations/:id/message',
    { body: messagePayload },
    ({ tenant, mailbox, params, body }) => {
      // Whatever its status: Logto mails revoked invitations as well.
      const invitation = getOrNotFound(tenant.invitations, params.id);
      mailbox.sendInvitation(invitation.invitee, {
        ...templateContext(tenant, invitation.organizationId, invitation.inviterId),
        ...body,
      });
      return noContent;
    },
  ),
  route(
    'PUT /organization-invitations/:id/status',
    {
      body: v.object({
        status: v.picklist(['Accepted', 'Revoked']),
        acceptedUserId: v.nullish(v.string()),
      }),
    },
    async ({ tenant, params, body: { status, acceptedUserId } }) => {
      if (status === 'Accepted' && !acceptedUserId)
        throw invalidInput(422, 'The `acceptedUserId` is required when accepting an invitation.');
      const invitation = getOrNotFound(tenant.invitations, params.id);
      if (invitationStatus(tenant, invitation) !== 'Pending')
        throw invalidInput(422, 'The status of the invitation cannot be changed anymore.');
      await tenant.beforeStatusChange();
      if (status === 'Accepted' && acceptedUserId) accept(tenant, invitation, acceptedUserId);
      invitation.status = status;
      invitation.updatedAt = tenant.now();
      return ok(invitationEntity(tenant, invitation));
    },
  ),
];
