/** Harbor's own texts: what stands in the page is English, and the key to the other languages. */
const translations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ja: {
    'Skip to content': '本文へ移動',
    Pages: 'ページ',
    Shipments: '出荷',
    Settings: '設定',
    'New organization': '新しい組織',
    Invitation: '招待',
    Mailbox: 'メールボックス',
    Language: '言語',
    Account: 'アカウント',
    'My invitations': '届いた招待',
    'Sign in': 'サインイン',
    'Sign out': 'サインアウト',
    'Every container, on everyone’s screen.': 'すべてのコンテナを、全員の画面に。',
    'Harbor shows your whole company what is at sea, in customs and at the door.':
      '海の上か、通関中か、もう届いたか。荷物の今を会社の全員が確認できます。',
    'Welcome aboard.': 'ようこそ。',
    'Shipments belong to an organization. Create yours, or join the one that invited you.':
      '出荷は組織ごとに管理します。組織を作成するか、招待された組織に参加してください。',
    'Create an organization': '組織を作成',
    'What is under way, for everyone at your organization.':
      '輸送中の荷物を、組織の全員が確認できます。',
    'Book a shipment': '出荷を予約',
    'Administrators book shipments.': '出荷を予約できるのは管理者です。',
    From: '出発地',
    To: '目的地',
    Cargo: '積み荷',
    Cancel: 'キャンセル',
    Book: '予約',
    Booked: '予約済み',
    'At sea': '海上',
    'In customs': '通関中',
    Delivered: '配達済み',
    Progress: '進み具合',
  },
  th: {
    'Skip to content': 'ข้ามไปยังเนื้อหา',
    Pages: 'หน้า',
    Shipments: 'การขนส่ง',
    Settings: 'การตั้งค่า',
    'New organization': 'องค์กรใหม่',
    Invitation: 'คำเชิญ',
    Mailbox: 'กล่องจดหมาย',
    Language: 'ภาษา',
    Account: 'บัญชี',
    'My invitations': 'คำเชิญของฉัน',
    'Sign in': 'ลงชื่อเข้าใช้',
    'Sign out': 'ลงชื่อออก',
    'Every container, on everyone’s screen.': 'ตู้คอนเทนเนอร์ทุกตู้ บนหน้าจอของทุกคน',
    'Harbor shows your whole company what is at sea, in customs and at the door.':
      'ทั้งบริษัทเห็นได้ว่าสินค้าใดอยู่กลางทะเล อยู่ที่ศุลกากร หรือถึงปลายทางแล้ว',
    'Welcome aboard.': 'ยินดีต้อนรับ',
    'Shipments belong to an organization. Create yours, or join the one that invited you.':
      'การขนส่งเป็นขององค์กร สร้างองค์กรของคุณ หรือเข้าร่วมองค์กรที่เชิญคุณ',
    'Create an organization': 'สร้างองค์กร',
    'What is under way, for everyone at your organization.': 'สินค้าที่กำลังขนส่ง ให้ทุกคนในองค์กรของคุณเห็น',
    'Book a shipment': 'จองการขนส่ง',
    'Administrators book shipments.': 'ผู้ดูแลระบบเป็นผู้จองการขนส่ง',
    From: 'ต้นทาง',
    To: 'ปลายทาง',
    Cargo: 'สินค้า',
    Cancel: 'ยกเลิก',
    Book: 'จอง',
    Booked: 'จองแล้ว',
    'At sea': 'กลางทะเล',
    'In customs': 'อยู่ที่ศุลกากร',
    Delivered: 'ส่งแล้ว',
    Progress: 'ความคืบหน้า',
  },
};

/** A text in the language of the page. */
export const translated = (english: string): string =>
  translations[document.documentElement.lang]?.[english] ?? english;

/** Brings what is marked with `data-text`, or named by `data-label`, into the page's language. */
export const translatePage = (): void => {
  for (const part of document.querySelectorAll<HTMLElement>('[data-text]')) {
    part.dataset['text'] ||= part.textContent.replace(/\s+/g, ' ').trim();
    part.textContent = translated(part.dataset['text']);
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-label]')) {
    part.ariaLabel = translated(part.dataset['label'] ?? '');
  }
};
