import type { rolesTexts as english } from '../english/roles.js';
import type { Translation } from '../message.js';

/** Texts of `<org-roles>`, in Japanese. */
export const rolesTexts: Translation<typeof english> = {
  'roles.heading': 'ロール',
  'roles.help': '各ロールでできることです。内容はサービスの運営者が決めています。',
  'roles.permission': '権限',
  'roles.group.members': 'メンバー',
  'roles.group.organization': '組織',
  'roles.group.other': 'その他',
  'roles.capability.members.read': 'メンバーの表示',
  'roles.capability.members.invite': 'メンバーの招待',
  'roles.capability.members.manage': 'メンバーのロールの変更',
  'roles.capability.members.remove': 'メンバーの削除',
  'roles.capability.organization.update': '組織の変更',
  'roles.capability.organization.delete': '組織の削除',
  'roles.you': '自分',
  'roles.yes': 'できます',
  'roles.no': 'できません',
  'roles.nothing': 'メンバーであること以外の権限はありません。',
  'roles.empty': 'まだロールがありません。',
  'roles.noPermission': 'この組織のロールを表示する権限がありません。',
};
