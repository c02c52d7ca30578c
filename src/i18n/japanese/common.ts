import type { commonTexts as english } from '../english/common.js';
import type { fieldTexts } from '../english/fields.js';
import type { errorTexts } from '../english/refusals.js';
import type { Translation } from '../message.js';

/** Texts that every element may need, in Japanese. */
export const commonTexts: Translation<typeof english & typeof fieldTexts & typeof errorTexts> = {
  'common.retry': '再試行',
  'common.cancel': 'キャンセル',
  'common.close': '閉じる',
  'common.signIn': 'サインイン',
  'common.loading': '読み込み中',
  'common.optional': '任意',
  'common.signedOut': '続けるにはサインインしてください。',
  'common.noOrganization': '組織が選択されていません。',
  'common.noOrganizationHelp': '組織を作成するか、所属している組織を選択してください。',
  'common.noPermission': 'アクセス権がありません。',
  'common.noPermissionHelp': '組織の管理者にお問い合わせください。',
  'common.shortly': 'しばらく後',
  'common.reference': '参照 ID: {id}',
  'error.validation_failed': '入力内容に誤りがあります。各項目を確認してください。',
  'error.unauthenticated': 'サインインの有効期限が切れました。もう一度サインインしてください。',
  'error.forbidden': 'この操作を行う権限がありません。管理者にお問い合わせください。',
  'error.not_a_member': 'この組織のメンバーではありません。',
  'error.mfa_required':
    'この組織では多要素認証が必要です。アカウントに設定してから、もう一度お試しください。',
  'error.not_found': '対象はもう存在しません。',
  'error.already_member': 'このユーザーはすでにメンバーです。',
  'error.already_invited': 'このユーザーはすでに招待されています。',
  'error.invitation_ended': 'この招待は使用済みか、取り消されています。',
  'error.email_mismatch': 'この招待は別のメールアドレス宛てです。',
  'error.last_admin':
    'メンバーを管理できる人が 1\u00a0人以上必要です。先に別のメンバーを管理者にしてください。',
  'error.role_not_grantable': '自分のロールにない権限を含むロールがあるため、変更できません。',
  'error.conflict':
    'ほかの操作によって内容が変更されました。確認してから、もう一度お試しください。',
  'error.invitation_expired': 'この招待は有効期限が切れています。',
  'error.payload_too_large': '一度に送信できる量を超えています。内容を減らしてください。',
  'error.unsupported_media_type':
    'サーバーがリクエストを処理できませんでした。ページを再読み込みしてください。',
  'error.rate_limited': '一度に多くの操作が行われました。{when}にもう一度お試しください。',
  'error.quota_exceeded': 'ご利用プランの上限に達しました。',
  'error.mail_not_configured':
    '招待メールはまだ送信できません。先に運営者によるメールの設定が必要です。',
  'error.uploads_not_configured': 'ここではファイルをアップロードできません。',
  'error.logto_unavailable':
    'サインインサービスが応答していません。{when}にもう一度お試しください。',
  'error.internal': 'サーバーで問題が発生しました。もう一度お試しください。',
  'error.network_error': 'サーバーに接続できません。接続を確認してから、もう一度お試しください。',
  'error.unexpected_response':
    'サーバーから予期しない応答がありました。しばらくしてから、もう一度お試しください。',
  'error.sign_in_failed': 'サインインできませんでした。もう一度お試しください。',
  'error.consent_required':
    '現在のサインインにはこの操作の許可が含まれていません。もう一度サインインしてください。',
  'error.misconfigured': 'このページは正しく設定されていません。運営者にお知らせください。',
  'field.required': '入力してください。',
  'field.too_long': '{limit}\u00a0文字以内で入力してください。',
  'field.invalid_characters': '「<」「>」、制御文字は使用できません。',
  'field.public_domain':
    '誰でもアドレスを取得できるドメインです。自分の組織のドメインを使ってください。',
  'field.invalid': '入力内容を確認してください。',
};
