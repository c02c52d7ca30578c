import type { Messages } from '../catalogue.js';
import { commonTexts } from '../thai/common.js';
import { createTexts } from '../thai/create.js';
import { inviteTexts } from '../thai/invite.js';
import { joinTexts } from '../thai/join.js';
import { membersTexts } from '../thai/members.js';
import { settingsTexts } from '../thai/settings.js';

/** Thai, which has one plural form and parts sentences with a space. */
export const th: Messages = {
  ...commonTexts,
  ...createTexts,
  ...inviteTexts,
  ...joinTexts,
  ...membersTexts,
  ...settingsTexts,
};
