import assert from 'node:assert/strict';
import { it } from 'node:test';
import { domainToASCII } from 'node:url';
import { domainName } from '../../../src/elements/org-provisioning/domain-name.js';

for (const name of [
  'bücher.example',
  'donaudampfschifffahrtsgesellschaftskapitänsmütze.example',
  'ไทย.example',
  '日本語。例え.テスト',
  'إختبار.مثال',
  'пример.испытание',
  'ひらがなカタカナ漢字abc.example',
  '💩.example',
  'mail.straße.example',
]) {
  it(`says ${name} in its own letters and in those of computers`, () => {
    const ascii = domainToASCII(name);
    assert.equal(domainName(ascii), `${name.replace('。', '.')} (${ascii})`);
  });
}

for (const domain of [
  'acme.example',
  'xn--.example',
  'xn--a-ä.example',
  'xn--999999999.example',
  'xn--example-376c.example', // a character that turns the text around
  'xn--a.example',
  'xn--bcher-kv.example',
]) {
  it(`leaves ${domain} as it is`, () => {
    assert.equal(domainName(domain), domain);
  });
}
