/** What an attacker would put wherever a server keeps a text or the address of a picture. */
import type { Interceptor } from './world.js';

/** Every one calls `pwned()` if a page takes it for more than text. */
const hostileTexts: readonly string[] = [
  '<script class="hostile">pwned()</script>',
  '<img class="hostile" src="x:" onerror="pwned()">',
  '<svg class="hostile" onload="pwned()"><animate onbegin="pwned()" attributeName="x"/></svg>',
  '<iframe class="hostile" srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<a class="hostile" href="javascript:pwned()">link</a>',
  '" autofocus tabindex="0" onfocus="pwned()" onmouseover="pwned()" x="',
  "' onfocus='pwned()' x='",
  '</style></textarea></title></template><script class="hostile">pwned()</script>',
  '<!--><img class="hostile" src="x:" onerror="pwned()">-->',
  '<details class="hostile" open ontoggle="pwned()">',
  'javascript:pwned()',
  '${pwned()} {{constructor.constructor("pwned()")()}} <?lit$0$?> {name}',
  '&lt;script&gt;pwned()&lt;/script&gt; &#x3c;script>pwned()</script>',
  '\u202Etxet desrever\u202C \u0000 \uFEFF \uD800',
  'x'.repeat(2000),
];

/** Addresses from which nothing may be loaded, and those of pictures, which may be. */
export const hostileUrls: readonly string[] = [
  'javascript:pwned()',
  ' javascript:pwned()',
  'JaVa\nScRiPt:pwned()',
  'vbscript:pwned()',
  'data:text/html,<script>parent.pwned()</script>',
  'data:text/html;x=data:image/,<script>parent.pwned()</script>',
  'blob:https://pictures.invalid/1',
  'http://pictures.invalid/1.png',
  '//pictures.invalid/1.png',
  '/1.png',
  'https://pictures.invalid/1.png" onerror="pwned()" x="',
  'data:image/png;base64,!" onerror="pwned()',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="pwned()"></svg>',
];

const textKeys = new Set([
  ...['name', 'description', 'username', 'email', 'invitee', 'link', 'secret', 'clientId'],
  ...['emailDomains', 'scopes', 'title', 'detail', 'requestId'],
]);
const urlKeys = new Set(['avatarUrl', 'logoUrl', 'darkLogoUrl']);

/** What stands in a field of this name, beginning with what tells it apart. */
export const hostileText = (key: string): string => [`‹${key}›`, ...hostileTexts].join(' ');

/** The backend's answers, with everything hostile that people could have put into Logto. */
export const hostileAnswers =
  (url: () => string): Interceptor =>
  async (request, send) => {
    const response = await send(request);
    if (!response.ok || response.status === 204) return response;
    const text = await response.text();
    const body: unknown = JSON.parse(text, (key, value: unknown) => replaced(key, value, url()));
    return Response.json(body, { status: response.status });
  };

const replaced = (key: string, value: unknown, url: string): unknown => {
  if (urlKeys.has(key)) return url;
  if (!textKeys.has(key)) return value;
  if (typeof value === 'string' || value === null) return hostileText(key);
  return Array.isArray(value) ? value.map(() => hostileText(key)) : value;
};

/** A problem in which nothing is as the contract says. */
export const hostileProblem: Interceptor = async () => {
  const text = hostileText('problem');
  const words = { type: text, title: text, detail: text, instance: text, message: text };
  const codes = { code: text, capability: text, invitee: text };
  const errors = [{ pointer: text, code: text, limit: text }, { pointer: '__proto__' }];
  const requestId = hostileText('requestId');
  return Response.json({ ...words, ...codes, errors, requestId, status: 500 }, { status: 500 });
};
