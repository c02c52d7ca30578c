import type { joinTexts as english } from '../english/join.js';
import type { joinRefusalTexts } from '../english/join-refusals.js';
import type { joiningTexts } from '../english/joining.js';
import type { Translation } from '../message.js';

/** Texts of `<org-join>`, in Japanese. */
export const joinTexts: Translation<
  typeof english & typeof joinRefusalTexts & typeof joiningTexts
> = {
  'join.title.pending': '{organization} に参加',
  'join.text.invitedBy': '{inviter} から {organization} に招待されています。',
  'join.text.pending': '{organization} に招待されています。',
  'join.as': 'あなたのロール',
  'join.address': '招待先のメールアドレス',
  'join.until': '有効期限',
  'join.accept': '招待を承諾',
  'join.decline': '辞退',
  'join.declineTitle': '{organization} への招待を辞退しますか？',
  'join.declineText': '後から参加するには、新しい招待が必要になります。',
  'join.title.joined': '{organization} へようこそ',
  'join.text.joined': 'メンバーになりました。',
  'join.continue': '{organization} に進む',
  'join.title.expired': 'この招待は有効期限が切れています',
  'join.title.revoked': 'この招待は取り消されました',
  'join.title.declined': '招待を辞退しました',
  'join.text.declined': '後から参加するには、新しい招待を依頼してください。',
  'join.text.askInviter': '{inviter} に新しい招待を依頼してください。',
  'join.text.askForNew': '招待した人に新しい招待を依頼してください。',
  'join.title.mismatch': 'この招待は {address} 宛てです',
  'join.text.mismatch': '別のメールアドレスでサインインしています。',
  'join.text.signedInAs': '{address} でサインインしています。',
  'join.switchAccount': '別のアカウントを使用',
  'join.title.member': 'すでにメンバーです',
  'join.text.member': '{organization} に所属しています。',
  'join.title.accepted': 'この招待はすでに使用されています',
  'join.text.accepted': '自分で承諾した覚えがない場合は、新しい招待を依頼してください。',
  'join.title.notFound': 'この招待は存在しません',
  'join.text.notFound': 'リンクが途中で切れていないか確認するか、新しい招待を依頼してください。',
  'join.title.failed': '招待を表示できません',
  'join.title.signedOut': '招待が届いています',
  'join.text.signedOut':
    'サインインするか、招待されたメールアドレスでアカウントを作成してください。',
  'join.text.mailedLink': '{address} としてサインインします。',
  'join.none': '受け取った招待はありません',
  'join.noneHelp': 'サインイン中のメールアドレス宛てに招待を依頼してください。',
};
