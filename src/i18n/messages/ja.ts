import type { Messages } from '../catalogue.js';
import { appsTexts } from '../japanese/apps.js';
import { commonTexts } from '../japanese/common.js';
import { createTexts } from '../japanese/create.js';
import { inviteTexts } from '../japanese/invite.js';
import { joinTexts } from '../japanese/join.js';
import { membersTexts } from '../japanese/members.js';
import { settingsTexts } from '../japanese/settings.js';
import { provisioningTexts } from '../japanese/provisioning.js';
import { switcherTexts } from '../japanese/switcher.js';

/** Japanese. It has one plural form; a space parts names and numbers from the text, as in CLDR. */
export const ja: Messages = {
  ...commonTexts,
  ...createTexts,
  ...inviteTexts,
  ...joinTexts,
  ...membersTexts,
  ...provisioningTexts,
  ...settingsTexts,
  ...switcherTexts,
  ...appsTexts,
};
