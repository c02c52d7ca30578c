/**
 * E-mail domains where anybody gets an address, so that none of them says who somebody belongs to.
 * A list of our own: those on npm read files at run time, run a script when they are installed, or
 * weigh 140 kB and more, most of it domains that no longer take mail. This one keeps honest people
 * from a mistake; it is no proof that a domain is theirs.
 */
const publicDomains = new Set([
  ...['gmail.com', 'googlemail.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com', 'aim.com'],
  'privaterelay.appleid.com',
  ...['ymail.com', 'myyahoo.com', 'rocketmail.com', 'msn.com', 'passport.com', 'windowslive.com'],
  ...['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me', 'tutanota.com', 'tutanota.de'],
  ...['tutamail.com', 'tuta.com', 'tuta.io', 'keemail.me', 'fastmail.com', 'fastmail.fm'],
  ...['hey.com', 'hushmail.com', 'mailfence.com', 'zoho.com', 'zohomail.com', 'mail.com'],
  ...['email.com', 'usa.com', 'inbox.com', 'duck.com', 'mozmail.com', 'riseup.net'],
  ...['web.de', 'freenet.de', 't-online.de', 'arcor.de', 'posteo.de', 'mailbox.org', 'bluewin.ch'],
  ...['orange.fr', 'wanadoo.fr', 'free.fr', 'laposte.net', 'sfr.fr', 'libero.it', 'virgilio.it'],
  ...['tiscali.it', 'alice.it', 'tin.it', 'terra.es', 'sapo.pt', 'telenet.be', 'skynet.be'],
  ...[
    'ziggo.nl',
    'kpnmail.nl',
    'seznam.cz',
    'centrum.cz',
    'wp.pl',
    'o2.pl',
    'onet.pl',
    'interia.pl',
  ],
  ...['btinternet.com', 'sky.com', 'talktalk.net', 'virginmedia.com', 'ntlworld.com'],
  ...['comcast.net', 'verizon.net', 'att.net', 'sbcglobal.net', 'bellsouth.net', 'cox.net'],
  ...['charter.net', 'earthlink.net', 'juno.com', 'rogers.com', 'shaw.ca', 'sympatico.ca'],
  ...['bigpond.com', 'optusnet.com.au', 'xtra.co.nz', 'uol.com.br', 'bol.com.br', 'terra.com.br'],
  ...['mail.ru', 'inbox.ru', 'list.ru', 'bk.ru', 'internet.ru', 'rambler.ru', 'ya.ru', 'ukr.net'],
  ...['qq.com', 'foxmail.com', '163.com', '126.com', 'yeah.net', 'sina.com', 'sina.cn', 'sohu.com'],
  ...['139.com', '189.cn', 'aliyun.com', 'naver.com', 'hanmail.net', 'daum.net', 'nate.com'],
  ...['kakao.com', 'docomo.ne.jp', 'ezweb.ne.jp', 'au.com', 'softbank.ne.jp', 'i.softbank.jp'],
  ...['ymobile.ne.jp', 'rakuten.jp', 'nifty.com', 'biglobe.ne.jp', 'thaimail.com'],
  ...['rediffmail.com', 'sify.com', 'mailinator.com', 'guerrillamail.com', '10minutemail.com'],
  ...['temp-mail.org', 'yopmail.com', 'trashmail.com', 'sharklasers.com', 'maildrop.cc'],
]);

/** Providers with a domain in every country, such as `hotmail.co.th`. */
const providerOfMany = /^(?:yahoo|hotmail|outlook|live|gmx|yandex)\.(?:com?\.)?[a-z]{2,3}$/;

export const isPublicDomain = (domain: string): boolean =>
  publicDomains.has(domain) || providerOfMany.test(domain);
