import type { Messages } from '../catalogue.js';
import { appsTexts } from '../japanese/apps.js';
import { commonTexts } from '../japanese/common.js';
import { createTexts } from '../japanese/create.js';
import { invitationsTexts } from '../japanese/invitations.js';
import { inviteTexts } from '../japanese/invite.js';
import { joinTexts } from '../japanese/join.js';
import { membersTexts } from '../japanese/members.js';
import { profileTexts } from '../japanese/profile.js';
import { provisioningTexts } from '../japanese/provisioning.js';
import { rolesTexts } from '../japanese/roles.js';
import { settingsTexts } from '../japanese/settings.js';
import { switcherTexts } from '../japanese/switcher.js';

/** Japanese. It has one plural form; a space parts names and numbers from the text, as in CLDR. */
export const ja: Messages = {
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
