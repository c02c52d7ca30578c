import type { appChangesTexts } from '../english/app-changes.js';
import type { appsTexts as english } from '../english/apps.js';
import type { Translation } from '../message.js';

/** Texts of `<org-apps>`, in Thai. */
export const appsTexts: Translation<typeof english & typeof appChangesTexts> = {
  'apps.heading': 'แอป',
  'apps.help': 'โปรแกรมที่ทำงานในองค์กรนี้ได้เองโดยไม่ต้องมีคน',
  'apps.create': 'สร้างแอป',
  'apps.roles': 'บทบาท',
  'apps.created': 'สร้างเมื่อ {when}',
  'apps.actions': 'การดำเนินการสำหรับ {name}',
  'apps.noRole': 'ไม่มีบทบาท',
  'apps.changeRoles': 'เปลี่ยนบทบาท',
  'apps.remove': 'นำออก',
  'apps.empty': 'ยังไม่มีแอป',
  'apps.emptyHelp': 'สร้างแอปสำหรับสคริปต์หรือบริการที่ต้องการเข้าถึง',
  'apps.noRoles':
    'ผู้ให้บริการต้องตั้งค่าบทบาทสำหรับแอปก่อน โดยสร้างบทบาทแบบเครื่องต่อเครื่องในเทมเพลตองค์กรของ Logto',
  'apps.noPermission': 'คุณไม่มีสิทธิ์ดูแอปขององค์กรนี้',
  'apps.name': 'ชื่อ',
  'apps.nameHelp': 'ชื่อที่คุณใช้จำแอปนี้',
  'apps.notGrantable': 'มีสิทธิ์มากกว่าบทบาทของคุณ',
  'apps.noRolesLeft': 'หากไม่มีบทบาท แอปจะทำอะไรที่นี่ไม่ได้',
  'apps.createdTitle': 'สร้าง {name} แล้ว',
  'apps.secretOnce': 'คัดลอกรหัสลับตอนนี้และเก็บไว้ในที่ปลอดภัย เมื่อปิดแล้วจะไม่มีใครดูได้อีก',
  'apps.clientId': 'รหัสไคลเอ็นต์',
  'apps.clientSecret': 'รหัสลับไคลเอ็นต์',
  'apps.organizationId': 'รหัสองค์กร',
  'apps.copy': 'คัดลอก',
  'apps.copyOf': 'คัดลอก{name}',
  'apps.copied': 'คัดลอก{name}แล้ว',
  'apps.notCopied': 'คัดลอกไม่สำเร็จ โปรดเลือกและคัดลอกด้วยตนเอง',
  'apps.done': 'สร้าง {name} แล้ว',
  'apps.rolesOf': 'เปลี่ยนบทบาทของ {name}',
  'apps.save': 'บันทึก',
  'apps.rolesSaved': 'เปลี่ยนบทบาทของ {name} แล้ว',
  'apps.removeTitle': 'นำ {name} ออกหรือไม่',
  'apps.deleteText': 'แอปจะถูกลบ และรหัสลับจะใช้ไม่ได้ทันที',
  'apps.leaveText': 'แอปจะเสียสิทธิ์เข้าถึงองค์กรนี้ แต่จะไม่ถูกลบ',
  'apps.removed': 'นำ {name} ออกแล้ว',
};
