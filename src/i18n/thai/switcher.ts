import type { switcherTexts as english } from '../english/switcher.js';
import type { Translation } from '../message.js';

/** Texts of `<org-switcher>`, in Thai. */
export const switcherTexts: Translation<typeof english> = {
  'switcher.none': 'ไม่มีองค์กร',
  'switcher.empty': 'คุณยังไม่ได้เป็นสมาชิกขององค์กรใด',
  'switcher.choose': 'เลือกองค์กร',
  'switcher.organizations': 'องค์กรของคุณ',
  'switcher.filter': 'ค้นหาองค์กร',
  'switcher.found': 'พบ {count}\u00a0องค์กร',
  'switcher.invitations': 'คำเชิญ',
  'switcher.accept': 'ตอบรับ',
  'switcher.create': 'สร้างองค์กร',
};
