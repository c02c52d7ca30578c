import type { profileTexts as english } from '../english/profile.js';
import type { Translation } from '../message.js';

/** Texts of `<org-profile>`, in Japanese. */
export const profileTexts: Translation<typeof english> = {
  'profile.heading': '組織',
  'profile.sections': 'セクション',
  'profile.general': '一般',
  'profile.members': 'メンバー',
  'profile.invitations': '招待',
  'profile.roles': 'ロール',
  'profile.provisioning': '自動参加',
  'profile.apps': 'アプリ',
  'profile.invite': 'メンバーを招待',
};
