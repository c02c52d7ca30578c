import type { inviteTexts as english } from '../english/invite.js';
import type { invitingTexts } from '../english/inviting.js';
import type { Translation } from '../message.js';

/** Texts of `<org-invite>`, in Thai. */
export const inviteTexts: Translation<typeof english & typeof invitingTexts> = {
  'invite.heading': 'เชิญสมาชิก',
  'invite.addresses': 'อีเมล',
  'invite.addressesHelp': 'พิมพ์หรือวางอีเมล คั่นด้วยจุลภาค เว้นวรรค หรือขึ้นบรรทัดใหม่',
  'invite.noAddress': 'ป้อนอีเมลอย่างน้อย 1\u00a0รายการ',
  'invite.invalidAddresses': 'อีเมล {count}\u00a0รายการไม่ถูกต้อง โปรดแก้ไขหรือนำออก',
  'invite.tooMany': 'เชิญได้สูงสุดครั้งละ {max}\u00a0คน นำออก {count}\u00a0รายการเพื่อดำเนินการต่อ',
  'invite.remove': 'นำ {address} ออก',
  'invite.removed': 'นำ {address} ออกแล้ว',
  'invite.added': 'เพิ่มอีเมล {count}\u00a0รายการแล้ว ล่าสุดคือ {address}',
  'invite.folded': 'ตัดรายการซ้ำออก {count}\u00a0รายการ',
  'invite.chips': 'อีเมลที่จะเชิญ',
  'invite.role': 'บทบาท',
  'invite.roleMissing': 'เลือกอย่างน้อย 1 บทบาท',
  'invite.severalRoles': 'เลือกหลายบทบาท',
  'invite.oneRole': 'เลือกบทบาทเดียว',
  'invite.message': 'ข้อความ',
  'invite.messageHelp': 'จะแสดงในอีเมลคำเชิญ',
  'invite.submit': 'ส่งคำเชิญ',
  'invite.progress': 'ส่งแล้ว {done} จาก {count}\u00a0รายการ',
  'invite.summaryAll': 'ส่งคำเชิญ {count}\u00a0รายการแล้ว',
  'invite.results': 'ผลลัพธ์ของแต่ละอีเมล',
  'invite.retryFailed': 'ลองส่งรายการที่ไม่สำเร็จอีกครั้ง',
  'invite.again': 'เชิญเพิ่ม',
  'invite.outcome.invited': 'เชิญแล้ว',
  'invite.outcome.already_member': 'เป็นสมาชิกอยู่แล้ว',
  'invite.outcome.already_invited': 'เคยเชิญไว้แล้ว',
  'invite.outcome.invalid_email': 'อีเมลไม่ถูกต้อง',
  'invite.outcome.rate_limited': 'ส่งอีเมลมากเกินไป โปรดลองอีกครั้ง{when}',
  'invite.outcome.failed': 'ส่งไม่สำเร็จ',
  'invite.noPermission': 'คุณไม่มีสิทธิ์เชิญสมาชิก',
  'invite.noPermissionHelp': 'โปรดขอให้ผู้ดูแลระบบเชิญ หรือให้สิทธิ์เชิญแก่คุณ',
};
