import type { inviteTexts as english } from '../english/invite.js';
import type { invitingTexts } from '../english/inviting.js';
import type { Translation } from '../message.js';

/** Texts of `<org-invite>`, in Japanese. */
export const inviteTexts: Translation<typeof english & typeof invitingTexts> = {
  'invite.heading': 'メンバーを招待',
  'invite.addresses': 'メールアドレス',
  'invite.addressesHelp': 'カンマ、スペース、改行で区切って、入力または貼り付けできます。',
  'invite.noAddress': 'メールアドレスを 1\u00a0件以上入力してください。',
  'invite.invalidAddresses':
    '無効なメールアドレスが {count}\u00a0件あります。修正または削除してください。',
  'invite.tooMany':
    '一度に招待できるのは {max}\u00a0人までです。続けるには {count}\u00a0件を削除してください。',
  'invite.remove': '{address} を削除',
  'invite.removed': '{address} を削除しました。',
  'invite.added': 'メールアドレスを {count}\u00a0件追加しました。最後は {address} です。',
  'invite.folded': '重複していた {count}\u00a0件を除きました。',
  'invite.chips': '招待するメールアドレス',
  'invite.role': 'ロール',
  'invite.roleMissing': 'ロールを 1 つ以上選択してください。',
  'invite.severalRoles': '複数のロールを選択',
  'invite.oneRole': 'ロールを 1 つだけ選択',
  'invite.message': 'メッセージ',
  'invite.messageHelp': '招待メールに記載されます。',
  'invite.submit': '招待を送信',
  'invite.progress': '{count}\u00a0件中 {done}\u00a0件を送信済み',
  'invite.summaryAll': '{count}\u00a0件の招待を送信しました。',
  'invite.results': 'メールアドレスごとの結果',
  'invite.retryFailed': '失敗した招待を再試行',
  'invite.again': 'さらに招待',
  'invite.outcome.invited': '招待しました',
  'invite.outcome.already_member': 'すでにメンバーです',
  'invite.outcome.already_invited': 'すでに招待済みです',
  'invite.outcome.invalid_email': '無効なメールアドレスです',
  'invite.outcome.rate_limited': 'メールが多すぎます。{when}にもう一度お試しください。',
  'invite.outcome.failed': '送信できませんでした',
  'invite.noPermission': 'メンバーを招待する権限がありません。',
  'invite.noPermissionHelp': '招待、または招待する権限の付与を管理者に依頼してください。',
};
