import * as v from 'valibot';
import { isPublicDomain } from './public-domains.js';

/** Characters that end a host in a URL, or begin something else in it. */
const notInHost = /[\s/\\:?#@%[\]]/;
/** With a dot, and letters in its last label, so that no IP address is one (RFC 1123, 2.1). */
const asciiDomain =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** A domain as mail addresses have it: lower case, IDNA in ASCII; nothing where it is none. */
const toAscii = (text: string): string => {
  const url = `https://${text.trim()}`;
  return notInHost.test(text.trim()) || !URL.canParse(url) ? '' : new URL(url).hostname;
};

export const EmailDomain = v.pipe(
  v.string(),
  v.maxLength(253, 'too_long'),
  v.transform(toAscii),
  v.regex(asciiDomain, 'invalid_format'),
  v.check((domain) => !isPublicDomain(domain), 'public_domain'),
);
