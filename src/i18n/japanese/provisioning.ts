import type { provisioningTexts as english } from '../english/provisioning.js';
import type { Translation } from '../message.js';

/** Texts of `<org-provisioning>`, in Japanese. */
export const provisioningTexts: Translation<typeof english> = {
  'provisioning.heading': '自動参加',
  'provisioning.help': '次のドメインのメールアドレスで登録した人は、すぐにメンバーになります。',
  'provisioning.domains': 'メールドメイン',
  'provisioning.empty': '自動で参加する人はいません。',
  'provisioning.emptyHelp': '会社のメールドメインを追加すると、社内の人は招待なしで参加できます。',
  'provisioning.add': 'ドメインを追加',
  'provisioning.domain': 'メールドメイン',
  'provisioning.domainHelp': 'メールアドレスの「@」より後の部分です。',
  'provisioning.invalidDomain': 'example.com のようなドメインを入力してください。',
  'provisioning.knownDomain': 'このドメインはすでに一覧にあります。',
  'provisioning.tooMany': 'これ以上追加できません。先にほかのドメインを削除してください。',
  'provisioning.added': '{domain} を追加しました。',
  'provisioning.remove': '削除',
  'provisioning.removeDomain': '{domain} を削除',
  'provisioning.removeTitle': '{domain} を削除しますか？',
  'provisioning.removeText':
    'このドメインの新しい人が参加するには招待が必要になります。今のメンバーはそのままです。',
  'provisioning.removed': '{domain} を削除しました。',
  'provisioning.roles': '新しいメンバーのロール',
  'provisioning.noRole': 'ロールなし',
  'provisioning.changeRoles': 'ロールを変更',
  'provisioning.notGrantable': '自分のロールにない権限が含まれています。',
  'provisioning.noRolesLeft': 'ロールがないと、新しいメンバーはここでは何も操作できません。',
  'provisioning.save': '保存',
  'provisioning.rolesSaved': '新しいメンバーのロールを変更しました。',
  'provisioning.locked':
    '新しいメンバーのロールに自分のロールにない権限が含まれているため、変更できません。',
  'provisioning.noPermission': '自動参加の設定を表示する権限がありません。',
};
