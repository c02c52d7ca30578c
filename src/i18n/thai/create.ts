import type { createTexts as english } from '../english/create.js';
import type { Translation } from '../message.js';

/** Texts of `<org-create>`, in Thai. */
export const createTexts: Translation<typeof english> = {
  'create.heading': 'สร้างองค์กร',
  'create.name': 'ชื่อองค์กร',
  'create.nameHelp': 'ชื่อบริษัทหรือทีมของคุณ',
  'create.description': 'คำอธิบาย',
  'create.submit': 'สร้างองค์กร',
  'create.done': 'สร้าง {name} แล้ว',
  'create.signInAgain': 'หากเพิ่งได้รับอนุญาต โปรดลงชื่อเข้าใช้อีกครั้ง',
};
