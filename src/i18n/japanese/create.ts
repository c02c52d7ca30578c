import type { createTexts as english } from '../english/create.js';
import type { Translation } from '../message.js';

/** Texts of `<org-create>`, in Japanese. */
export const createTexts: Translation<typeof english> = {
  'create.heading': '組織を作成',
  'create.name': '組織名',
  'create.nameHelp': '会社またはチームの名前です。',
  'create.description': '説明',
  'create.submit': '組織を作成',
  'create.done': '{name} を作成しました。',
  'create.signInAgain': '許可されたばかりの場合は、もう一度サインインしてください。',
};
