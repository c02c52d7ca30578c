import type { provisioningTexts as english } from '../english/provisioning.js';
import type { Translation } from '../message.js';

/** Texts of `<org-provisioning>`, in Thai. */
export const provisioningTexts: Translation<typeof english> = {
  'provisioning.heading': 'การเข้าร่วมอัตโนมัติ',
  'provisioning.help': 'ผู้ที่ลงทะเบียนด้วยอีเมลของโดเมนเหล่านี้จะเป็นสมาชิกทันที',
  'provisioning.domains': 'โดเมนอีเมล',
  'provisioning.empty': 'ยังไม่มีใครเข้าร่วมโดยอัตโนมัติ',
  'provisioning.emptyHelp': 'เพิ่มโดเมนอีเมลของบริษัท แล้วคนในบริษัทจะเข้าร่วมได้โดยไม่ต้องมีคำเชิญ',
  'provisioning.add': 'เพิ่มโดเมน',
  'provisioning.domain': 'โดเมนอีเมล',
  'provisioning.domainHelp': 'ส่วนที่อยู่หลัง “@” ในอีเมล',
  'provisioning.invalidDomain': 'ป้อนโดเมน เช่น example.com',
  'provisioning.knownDomain': 'โดเมนนี้อยู่ในรายการแล้ว',
  'provisioning.tooMany': 'รายการเต็มแล้ว โปรดนำโดเมนอื่นออกก่อน',
  'provisioning.added': 'เพิ่ม {domain} แล้ว',
  'provisioning.remove': 'นำออก',
  'provisioning.removeDomain': 'นำออก: {domain}',
  'provisioning.removeTitle': 'นำ {domain} ออกหรือไม่',
  'provisioning.removeText': 'ผู้ใช้ใหม่ของโดเมนนี้จะต้องได้รับคำเชิญ ส่วนสมาชิกเดิมยังคงอยู่',
  'provisioning.removed': 'นำ {domain} ออกแล้ว',
  'provisioning.roles': 'บทบาทของสมาชิกใหม่',
  'provisioning.noRole': 'ไม่มีบทบาท',
  'provisioning.changeRoles': 'เปลี่ยนบทบาท',
  'provisioning.notGrantable': 'มีสิทธิ์มากกว่าบทบาทของคุณ',
  'provisioning.noRolesLeft': 'หากไม่มีบทบาท สมาชิกใหม่จะทำอะไรที่นี่ไม่ได้',
  'provisioning.save': 'บันทึก',
  'provisioning.rolesSaved': 'เปลี่ยนบทบาทของสมาชิกใหม่แล้ว',
  'provisioning.locked': 'คุณเปลี่ยนส่วนนี้ไม่ได้ เพราะสมาชิกใหม่ได้รับบทบาทที่มีสิทธิ์มากกว่าบทบาทของคุณ',
  'provisioning.noPermission': 'คุณไม่มีสิทธิ์ดูการตั้งค่าการเข้าร่วมอัตโนมัติ',
};
