import { appChangesTexts } from '../english/app-changes.js';
import { appsTexts } from '../english/apps.js';
import { commonTexts } from '../english/common.js';
import { createTexts } from '../english/create.js';
import { fieldTexts } from '../english/fields.js';
import { invitationsTexts } from '../english/invitations.js';
import { invitationWorkTexts } from '../english/invitation-work.js';
import { inviteTexts } from '../english/invite.js';
import { invitingTexts } from '../english/inviting.js';
import { joinTexts } from '../english/join.js';
import { joiningTexts } from '../english/joining.js';
import { memberChangesTexts } from '../english/member-changes.js';
import { membersTexts } from '../english/members.js';
import { refusalTexts } from '../english/refusals.js';
import { profileTexts } from '../english/profile.js';
import { provisioningTexts } from '../english/provisioning.js';
import { settingsChangesTexts } from '../english/settings-changes.js';
import { rolesTexts } from '../english/roles.js';
import { settingsTexts } from '../english/settings.js';
import { switcherTexts } from '../english/switcher.js';

/**
 * English whole, and by its keys the type that every other language satisfies. Elements bring only
 * the parts of it that they show, so that a page does not load the texts of others.
 */
export const en = {
  ...commonTexts,
  ...refusalTexts,
  ...fieldTexts,
  ...createTexts,
  ...invitationsTexts,
  ...invitationWorkTexts,
  ...inviteTexts,
  ...invitingTexts,
  ...joinTexts,
  ...joiningTexts,
  ...membersTexts,
  ...memberChangesTexts,
  ...profileTexts,
  ...provisioningTexts,
  ...appsTexts,
  ...appChangesTexts,
  ...rolesTexts,
  ...settingsTexts,
  ...settingsChangesTexts,
  ...switcherTexts,
};
