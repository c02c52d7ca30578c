import type { Message } from '../message.js';

/** Texts of `<org-create>`. */
export const createTexts = {
  'create.heading': 'Create an organization',
  'create.name': 'Organization name',
  'create.nameHelp': 'The name of your company or team.',
  'create.description': 'Description',
  'create.submit': 'Create organization',
  'create.done': '{name} was created.',
  'create.signInAgain': 'If somebody has just allowed you to, sign in again.',
} as const satisfies Record<string, Message>;
