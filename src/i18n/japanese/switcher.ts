import type { switcherTexts as english } from '../english/switcher.js';
import type { Translation } from '../message.js';

/** Texts of `<org-switcher>`, in Japanese. */
export const switcherTexts: Translation<typeof english> = {
  'switcher.none': '組織なし',
  'switcher.empty': 'まだどの組織にも所属していません。',
  'switcher.choose': '組織を選択',
  'switcher.organizations': '所属している組織',
  'switcher.filter': '組織を検索',
  'switcher.found': '{count}\u00a0件の組織が見つかりました',
  'switcher.invitations': '招待',
  'switcher.accept': '承諾',
  'switcher.create': '組織を作成',
};
