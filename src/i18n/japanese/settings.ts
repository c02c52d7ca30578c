import type { settingsChangesTexts } from '../english/settings-changes.js';
import type { settingsTexts as pageTexts } from '../english/settings.js';
import type { Translation } from '../message.js';

/** Texts of `<org-settings>`, in Japanese. */
export const settingsTexts: Translation<typeof pageTexts & typeof settingsChangesTexts> = {
  'settings.heading': '組織の設定',
  'settings.name': '組織名',
  'settings.description': '説明',
  'settings.logoUrl': 'ロゴ',
  'settings.darkLogoUrl': '暗い背景用のロゴ',
  'settings.logoHelp':
    'アドレスを入力するか、PNG、JPEG、GIF、WebP（1\u00a0MB 以内）をアップロードしてください。',
  'settings.upload': 'アップロード',
  'settings.remove': '削除',
  'settings.noHttps': 'https:// で始まるアドレスを入力してください。',
  'settings.tooLarge': '1\u00a0MB 以内の画像を選択してください。',
  'settings.noPicture': 'PNG、JPEG、GIF、WebP のいずれかの画像を選択してください。',
  'settings.noUploads':
    'ここではファイルをアップロードできません。画像のアドレスを入力してください。',
  'settings.mfa': '多要素認証を必須にする',
  'settings.mfaHelp': '設定していない人は、あなたも含めて、設定するまでアクセスできません。',
  'settings.save': '変更を保存',
  'settings.saved': '変更を保存しました。',
  'settings.leave': '組織から脱退',
  'settings.leaveHelp': 'すぐにアクセスできなくなります。',
  'settings.leaveTitle': '{name} から脱退しますか？',
  'settings.leaveText': 'すぐにアクセスできなくなります。再び参加するには招待が必要です。',
  'settings.left': '{name} から脱退しました。',
  'settings.handOver':
    'あなたは最後の管理者です。脱退する前に、自分のロールを引き継ぐメンバーを選択してください。',
  'settings.searchMembers': 'メンバーを検索',
  'settings.successor': '新しい管理者',
  'settings.noSuccessor': 'メンバーを選択してください。',
  'settings.suspended': '停止中',
  'settings.found': '{count}\u00a0人。',
  'settings.more': 'ほかの人は検索して見つけてください。',
  'settings.handOverAndLeave': '引き継いで脱退',
  'settings.delete': '組織を削除',
  'settings.deleteHelp': '全員がすぐにアクセスできなくなり、元に戻せません。',
  'settings.deleteTitle': '{name} を削除しますか？',
  'settings.typeName': '確認のため「{name}」と入力してください',
  'settings.otherName': '組織名と一致しません。',
  'settings.deleted': '{name} を削除しました。',
};
