import type { rolesTexts as english } from '../english/roles.js';
import type { Translation } from '../message.js';

/** Texts of `<org-roles>`, in Thai. */
export const rolesTexts: Translation<typeof english> = {
  'roles.heading': 'บทบาท',
  'roles.help': 'สิ่งที่แต่ละบทบาททำได้ โดยผู้ให้บริการเป็นผู้กำหนด',
  'roles.permission': 'สิทธิ์',
  'roles.group.members': 'สมาชิก',
  'roles.group.organization': 'องค์กร',
  'roles.group.other': 'อื่นๆ',
  'roles.capability.members.read': 'ดูสมาชิก',
  'roles.capability.members.invite': 'เชิญสมาชิก',
  'roles.capability.members.manage': 'เปลี่ยนบทบาทของสมาชิก',
  'roles.capability.members.remove': 'นำสมาชิกออก',
  'roles.capability.organization.update': 'เปลี่ยนแปลงองค์กร',
  'roles.capability.organization.delete': 'ลบองค์กร',
  'roles.you': 'คุณ',
  'roles.yes': 'ทำได้',
  'roles.no': 'ทำไม่ได้',
  'roles.nothing': 'ไม่มีสิทธิ์นอกเหนือจากการเป็นสมาชิก',
  'roles.empty': 'ยังไม่มีบทบาท',
  'roles.noPermission': 'คุณไม่มีสิทธิ์ดูบทบาทขององค์กรนี้',
};
