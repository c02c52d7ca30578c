import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { Localize } from '../../src/i18n/localize.js';
import { en } from '../../src/i18n/messages/en.js';
import { date, relativeTime } from '../../src/i18n/times.js';
import { ReactiveElement } from '../../src/elements/reactive-element.js';
import { languageOf } from '../../src/elements/views.js';
import { waitUntil } from '../support/until.js';

class Speaker extends ReactiveElement {
  readonly i18n: Localize = new Localize(this, en);

  override render(): TemplateResult {
    return html`<p lang=${languageOf(this.i18n)}>${this.i18n.t('common.cancel')}</p>`;
  }
}
customElements.define('test-speaker', Speaker);

const speakerIn = (page: Element): Speaker => page.querySelector<Speaker>('test-speaker')!;
const paragraphOf = (speaker: Speaker): HTMLElement => speaker.shadowRoot!.querySelector('p')!;

const speak = async (lang: string): Promise<Speaker> => {
  const page = await fixture(html`<div lang=${lang}><test-speaker></test-speaker></div>`);
  return speakerIn(page);
};

const now = Date.parse('2026-11-20T12:00:00Z');
const days = (count: number) => now + count * 86_400_000;

describe('language', () => {
  it('is that of the nearest lang', async () => {
    const page = await fixture(
      html`<div lang="en">
        <div lang="ja"><test-speaker></test-speaker></div>
      </div>`,
    );
    await waitUntil(() => speakerIn(page).i18n.lang === 'ja');
  });

  it('follows the page while it changes', async () => {
    const speaker = await speak('en');
    speaker.parentElement!.lang = 'th';
    await waitUntil(() => speaker.i18n.lang === 'th');
    speaker.parentElement!.lang = 'en';
    await waitUntil(() => speaker.i18n.lang === 'en');
  });

  it('follows a host around its shadow root', async () => {
    const page = await fixture(html`<div lang="en"><section></section></div>`);
    const root = page.querySelector('section')!.attachShadow({ mode: 'open' });
    root.append(document.createElement('test-speaker'));
    const speaker = root.querySelector<Speaker>('test-speaker')!;
    expect(speaker.i18n.lang).to.equal('en');
    (page as HTMLElement).lang = 'ja';
    await waitUntil(() => speaker.i18n.lang === 'ja');
  });

  it('is that of its new place when it moves', async () => {
    const speaker = await speak('en');
    const elsewhere = await fixture(html`<div lang="th"></div>`);
    elsewhere.append(speaker);
    await waitUntil(() => speaker.i18n.lang === 'th');
  });

  it('is the last one asked for, whichever arrives first', async () => {
    const speaker = await speak('en');
    for (const lang of ['ja', 'th', 'en']) speaker.parentElement!.lang = lang;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await waitUntil(() => speaker.i18n.lang === 'en');
  });

  for (const lang of ['en', 'en-GB', 'EN-us']) {
    it(`is the page's own with ${lang}, and not marked`, async () => {
      const paragraph = paragraphOf(await speak(lang));
      expect(paragraph).to.have.text('Cancel');
      expect(paragraph.hasAttribute('lang')).to.equal(false);
    });
  }

  for (const lang of ['fi', 'english', 'x', '']) {
    it(`is English, marked as such, with lang="${lang}"`, async () => {
      const paragraph = paragraphOf(await speak(lang));
      expect(paragraph).to.have.text('Cancel');
      expect(paragraph.lang).to.equal('en');
    });
  }
});

describe('an error that only a newer backend knows', () => {
  for (const lang of ['en', 'ja']) {
    it(`is one that was not expected, lang="${lang}"`, async () => {
      const { i18n } = await speak(lang);
      const unknown = 'error.of_tomorrow' as 'error.internal';
      await waitUntil(() => i18n.lang === lang && i18n.t(unknown), 'words');
      expect(i18n.t(unknown)).to.equal(i18n.t('error.unexpected_response'));
    });
  }
});

describe('numbers and dates', () => {
  it('are written as in the region of the page', async () => {
    const time = '2026-11-20T12:00:00Z';
    const british = date((await speak('en-GB')).i18n.locale, time);
    const american = date((await speak('en-US')).i18n.locale, time);
    expect(british).to.match(/^20 November 2026/);
    expect(american).to.match(/^November 20, 2026/);
  });

  for (const lang of ['en_US', 'en-', 'not a tag', '']) {
    it(`are written with lang="${lang}", which is no language tag`, async () => {
      const { i18n } = await speak(lang);
      expect(i18n.t('members.count', { count: 1200 })).to.equal('1,200 members');
      expect(date(i18n.locale, '2026-11-20T12:00:00Z')).to.include('November 20, 2026');
    });
  }

  it('say how long ago in the largest unit', async () => {
    const { locale } = (await speak('en')).i18n;
    expect(relativeTime(locale, days(-3), now)).to.equal('3 days ago');
    expect(relativeTime(locale, days(-1), now)).to.equal('yesterday');
    expect(relativeTime(locale, days(7), now)).to.equal('next week');
    expect(relativeTime(locale, days(-400), now)).to.equal('last year');
    expect(relativeTime(locale, now + 7_200_000, now)).to.equal('in 2 hours');
    expect(relativeTime(locale, now - 20_000, now)).to.equal('this minute');
  });
});
