import type { appChangesTexts } from '../english/app-changes.js';
import type { appsTexts as english } from '../english/apps.js';
import type { Translation } from '../message.js';

/** Texts of `<org-apps>`, in Japanese. */
export const appsTexts: Translation<typeof english & typeof appChangesTexts> = {
  'apps.heading': 'アプリ',
  'apps.help': '人を介さずに、この組織で自動的に動作するプログラムです。',
  'apps.create': 'アプリを作成',
  'apps.roles': 'ロール',
  'apps.created': '作成: {when}',
  'apps.actions': '{name} の操作',
  'apps.noRole': 'ロールなし',
  'apps.changeRoles': 'ロールを変更',
  'apps.remove': '削除',
  'apps.empty': 'アプリはまだありません。',
  'apps.emptyHelp': 'アクセスが必要なスクリプトやサービスのために作成してください。',
  'apps.noRoles':
    '先に運営者がアプリ用のロールを用意する必要があります。Logto の組織テンプレートに、マシン間のロールを作成してください。',
  'apps.noPermission': 'この組織のアプリを表示する権限がありません。',
  'apps.name': '名前',
  'apps.nameHelp': '見分けるための名前です。',
  'apps.notGrantable': '自分のロールにない権限が含まれています。',
  'apps.noRolesLeft': 'ロールがないと、アプリはここでは何も操作できません。',
  'apps.createdTitle': '{name} を作成しました',
  'apps.secretOnce':
    '今すぐシークレットをコピーし、安全に保管してください。閉じると、二度と表示できません。',
  'apps.clientId': 'クライアント ID',
  'apps.clientSecret': 'クライアントシークレット',
  'apps.organizationId': '組織 ID',
  'apps.copy': 'コピー',
  'apps.copyOf': '{name}をコピー',
  'apps.copied': '{name}をコピーしました',
  'apps.notCopied': 'コピーできませんでした。選択して手動でコピーしてください。',
  'apps.done': '{name} を作成しました。',
  'apps.rolesOf': '{name} のロールを変更',
  'apps.save': '保存',
  'apps.rolesSaved': '{name} のロールを変更しました。',
  'apps.removeTitle': '{name} を削除しますか？',
  'apps.deleteText': 'アプリは削除され、シークレットはすぐに使えなくなります。',
  'apps.leaveText': 'この組織にアクセスできなくなりますが、アプリ自体は削除されません。',
  'apps.removed': '{name} を削除しました。',
};
