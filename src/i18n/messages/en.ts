import { commonTexts } from '../english/common.js';
import { createTexts } from '../english/create.js';
import { inviteTexts } from '../english/invite.js';
import { joinTexts } from '../english/join.js';
import { membersTexts } from '../english/members.js';
import { settingsTexts } from '../english/settings.js';

/**
 * English whole, and by its keys the type that every other language satisfies. Elements bring only
 * the parts of it that they show, so that a page does not load the texts of others.
 */
export const en = {
  ...commonTexts,
  ...createTexts,
  ...inviteTexts,
  ...joinTexts,
  ...membersTexts,
  ...settingsTexts,
};
