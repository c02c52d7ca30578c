import type { Messages } from '../catalogue.js';
import { appsTexts } from '../thai/apps.js';
import { commonTexts } from '../thai/common.js';
import { createTexts } from '../thai/create.js';
import { invitationsTexts } from '../thai/invitations.js';
import { inviteTexts } from '../thai/invite.js';
import { joinTexts } from '../thai/join.js';
import { membersTexts } from '../thai/members.js';
import { profileTexts } from '../thai/profile.js';
import { provisioningTexts } from '../thai/provisioning.js';
import { rolesTexts } from '../thai/roles.js';
import { settingsTexts } from '../thai/settings.js';
import { switcherTexts } from '../thai/switcher.js';

/** Thai, which has one plural form and parts sentences with a space. */
export const th: Messages = {
  ...commonTexts,
  ...createTexts,
  ...invitationsTexts,
  ...inviteTexts,
  ...joinTexts,
  ...membersTexts,
  ...profileTexts,
  ...provisioningTexts,
  ...appsTexts,
  ...rolesTexts,
  ...settingsTexts,
  ...switcherTexts,
};
