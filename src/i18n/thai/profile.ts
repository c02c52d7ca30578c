import type { profileTexts as english } from '../english/profile.js';
import type { Translation } from '../message.js';

/** Texts of `<org-profile>`, in Thai. */
export const profileTexts: Translation<typeof english> = {
  'profile.heading': 'องค์กร',
  'profile.sections': 'ส่วนต่างๆ',
  'profile.general': 'ทั่วไป',
  'profile.members': 'สมาชิก',
  'profile.invitations': 'คำเชิญ',
  'profile.roles': 'บทบาท',
  'profile.provisioning': 'การเข้าร่วมอัตโนมัติ',
  'profile.apps': 'แอป',
  'profile.invite': 'เชิญผู้คน',
};
