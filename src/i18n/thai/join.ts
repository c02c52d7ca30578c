import type { joinTexts as english } from '../english/join.js';
import type { joinRefusalTexts } from '../english/join-refusals.js';
import type { joiningTexts } from '../english/joining.js';
import type { Translation } from '../message.js';

/** Texts of `<org-join>`, in Thai. */
export const joinTexts: Translation<
  typeof english & typeof joinRefusalTexts & typeof joiningTexts
> = {
  'join.title.pending': 'เข้าร่วม {organization}',
  'join.text.invitedBy': '{inviter} เชิญคุณเข้าร่วม {organization}',
  'join.text.pending': 'คุณได้รับเชิญให้เข้าร่วม {organization}',
  'join.as': 'บทบาทของคุณ',
  'join.address': 'อีเมลที่ได้รับเชิญ',
  'join.until': 'ใช้ได้ถึง',
  'join.accept': 'ตอบรับคำเชิญ',
  'join.decline': 'ปฏิเสธ',
  'join.declineTitle': 'ปฏิเสธคำเชิญเข้าร่วม {organization} หรือไม่',
  'join.declineText': 'หากต้องการเข้าร่วมภายหลัง คุณจะต้องได้รับคำเชิญใหม่',
  'join.title.joined': 'ยินดีต้อนรับสู่ {organization}',
  'join.text.joined': 'คุณเป็นสมาชิกแล้ว',
  'join.continue': 'ไปยัง {organization}',
  'join.title.expired': 'คำเชิญนี้หมดอายุแล้ว',
  'join.title.revoked': 'คำเชิญนี้ถูกเพิกถอนแล้ว',
  'join.title.declined': 'คุณปฏิเสธคำเชิญแล้ว',
  'join.text.declined': 'หากต้องการเข้าร่วมภายหลัง โปรดขอคำเชิญใหม่',
  'join.text.askInviter': 'โปรดขอคำเชิญใหม่จาก {inviter}',
  'join.text.askForNew': 'โปรดขอคำเชิญใหม่จากผู้ที่เชิญคุณ',
  'join.title.mismatch': 'คำเชิญนี้สำหรับ {address}',
  'join.text.mismatch': 'คุณลงชื่อเข้าใช้ด้วยอีเมลอื่น',
  'join.text.signedInAs': 'คุณลงชื่อเข้าใช้ด้วย {address}',
  'join.switchAccount': 'ใช้บัญชีอื่น',
  'join.title.member': 'คุณเป็นสมาชิกอยู่แล้ว',
  'join.text.member': 'คุณเป็นสมาชิกของ {organization}',
  'join.title.accepted': 'คำเชิญนี้ถูกใช้ไปแล้ว',
  'join.text.accepted': 'หากคุณไม่ได้เป็นผู้ตอบรับ โปรดขอคำเชิญใหม่',
  'join.title.notFound': 'ไม่มีคำเชิญนี้',
  'join.text.notFound': 'ตรวจสอบว่าลิงก์ครบถ้วน หรือขอคำเชิญใหม่',
  'join.title.failed': 'แสดงคำเชิญไม่ได้',
  'join.title.signedOut': 'คุณได้รับคำเชิญ',
  'join.text.signedOut': 'ลงชื่อเข้าใช้ หรือสร้างบัญชีด้วยอีเมลที่ได้รับเชิญ',
  'join.text.mailedLink': 'คุณจะลงชื่อเข้าใช้ด้วย {address}',
  'join.none': 'คุณไม่มีคำเชิญที่รอตอบ',
  'join.noneHelp': 'โปรดขอให้ส่งคำเชิญมายังอีเมลที่คุณลงชื่อเข้าใช้อยู่',
};
