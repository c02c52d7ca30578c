import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import type { FieldErrorCode, ProblemCode } from '../../../src/api/types.js';
import { fieldErrorText } from '../../../src/elements/field-errors.js';
import { OrgApps } from '../../../src/elements/org-apps/org-apps.js';
import { OrgCreate } from '../../../src/elements/org-create/org-create.js';
import { OrgInvitations } from '../../../src/elements/org-invitations/org-invitations.js';
import { OrgInvite } from '../../../src/elements/org-invite/org-invite.js';
import { OrgJoin } from '../../../src/elements/org-join/org-join.js';
import { OrgMembers } from '../../../src/elements/org-members/org-members.js';
import { OrgProfile } from '../../../src/elements/org-profile/org-profile.js';
import { OrgProvisioning } from '../../../src/elements/org-provisioning/org-provisioning.js';
import { OrgRoles } from '../../../src/elements/org-roles/org-roles.js';
import { OrgSettings } from '../../../src/elements/org-settings/org-settings.js';
import { OrgSwitcher } from '../../../src/elements/org-switcher/org-switcher.js';
import { loadCatalogue, type MessageKey } from '../../../src/i18n/catalogue.js';
import { refusalTexts } from '../../../src/i18n/english/refusals.js';
import { en } from '../../../src/i18n/messages/en.js';
import { format, type Message, type MessageParams } from '../../../src/i18n/message.js';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });

const keys = Object.keys(en) as MessageKey[];
const languages = filesIn('src/i18n/messages').map((file) => file.replace('.ts', ''));

/** The letters of each language, by which a text that was left in English is found. */
const letters: Readonly<Record<string, RegExp>> = {
  en: /\p{Script=Latin}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  th: /\p{Script=Thai}/u,
};

/** What a number is not to be parted from at the end of a line. */
const units: Readonly<Record<string, RegExp>> = {
  en: /[\d}] MB/,
  ja: /[\d}] (MB|人|件|文字)/,
  th: /[\d}] (MB|คน|รายการ|อักขระ|องค์กร)/,
};

const placeholder = /{\w+}/g;
const placeholders = (text: string): string[] => [...new Set(text.match(placeholder))].sort();

const forms = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

for (const language of languages) {
  describe(`the texts in ${language}`, () => {
    const assertMessages = async (
      isRight: (texts: string[], key: MessageKey, message: Message) => boolean,
    ) => {
      const messages = language === 'en' ? en : (await loadCatalogue(language))?.messages;
      assert.ok(messages);
      assert.deepEqual(
        keys.filter((key) => !isRight(forms(messages[key]), key, messages[key])),
        [],
      );
    };
    const assertEach = (isRight: (text: string) => boolean) =>
      assertMessages((texts) => texts.every(isRight));

    test('are written in its letters', () =>
      assertEach((text) => letters[language]?.test(text.replace(placeholder, '')) ?? false));

    test('have a form for each plural that the language has', () => {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      return assertMessages(
        (_texts, _key, message) =>
          typeof message === 'string' || pluralCategories.every((form) => form in message),
      );
    });

    test('say the same names and numbers as in English', () =>
      assertMessages((texts, key) => {
        const inEnglish = placeholders(forms(en[key]).join());
        return placeholders(texts.join()).join() === inEnglish.join();
      }));

    test('neither begin nor end with a space', () => assertEach((text) => text === text.trim()));

    test('do not break between a number and its unit', () =>
      assertEach((text) => !units[language]?.test(text)));

    test('do not exclaim', () => assertEach((text) => !/[!！]/.test(text)));
  });
}

describe('the contract', () => {
  const { components } = parse(read('contract/openapi.yaml')) as {
    components: {
      schemas: { ProblemCode: { enum: ProblemCode[] }; FieldErrorCode: { enum: FieldErrorCode[] } };
    };
  };

  for (const code of components.schemas.ProblemCode.enum) {
    test(`has a text for the problem ${code}`, () => {
      assert.ok(keys.includes(`error.${code}`));
    });
  }

  const t = (key: MessageKey, params?: MessageParams) => format(en[key], 'en', params);
  const words = { t, locale: 'en' };

  for (const code of components.schemas.FieldErrorCode.enum) {
    test(`has a whole sentence for a field's ${code}, with and without a limit`, () => {
      for (const problem of [{ code }, { code, limit: 128 }]) {
        const text = fieldErrorText(words, problem);
        assert.ok(text);
        assert.deepEqual(placeholders(text), []);
      }
    });
  }
});

test('every text is shown somewhere', () => {
  const shown = keysIn(filesIn('src').filter((path) => !/i18n.(messages|english)/.test(path)));
  assert.deepEqual(
    keys.filter((key) => !shown.includes(key)),
    [],
  );
});

const elements = {
  'org-apps': OrgApps,
  'org-create': OrgCreate,
  'org-invitations': OrgInvitations,
  'org-invite': OrgInvite,
  'org-join': OrgJoin,
  'org-members': OrgMembers,
  'org-profile': OrgProfile,
  'org-provisioning': OrgProvisioning,
  'org-roles': OrgRoles,
  'org-settings': OrgSettings,
  'org-switcher': OrgSwitcher,
};

const fieldErrors = 'elements/field-errors.ts';

for (const [name, element] of Object.entries(elements)) {
  test(`<${name}> brings the English of what it shows`, async () => {
    const shared = filesIn('src').filter(
      (path) => /^elements.[\w-]+\.ts$/.test(path) && path !== fieldErrors,
    );
    const own = filesIn('src').filter((path) => path.includes(name));
    const brought = [...Object.keys(element.english), ...Object.keys(refusalTexts)];
    const isLater = (path: string) => path.includes('on-demand');
    const learnt = await textsOf(own.filter(isLater));
    const atOnce = keysIn([...shared, ...withFieldErrors(own.filter((path) => !isLater(path)))]);
    const later = keysIn(withFieldErrors(own.filter(isLater))).filter(
      (key) => !learnt.includes(key),
    );
    assert.deepEqual(
      [...atOnce, ...later].filter((key) => !brought.includes(key)),
      [],
    );
  });
}

/** With the module that says what is wrong with a field, where one of them uses it. */
function withFieldErrors(paths: string[]): string[] {
  const uses = (path: string) =>
    path.endsWith('.ts') && read(`src/${path}`).includes('/field-errors.js');
  return paths.some(uses) ? [...paths, fieldErrors] : paths;
}

/** The keys of the English texts that the sources import. */
async function textsOf(paths: string[]): Promise<string[]> {
  const files = paths.filter((path) => path.endsWith('.ts'));
  const source = files.map((path) => read(`src/${path}`)).join('\n');
  const found = Array.from(source.matchAll(/i18n\/english\/([\w-]+)\.js/g), ([, name]) => name);
  const modules = await Promise.all(
    found.map((name) => import(`../../../src/i18n/english/${name}.js`) as Promise<object>),
  );
  return modules.flatMap((module) =>
    Object.values(module).flatMap((texts: object) => Object.keys(texts)),
  );
}

/** The keys that the sources ask for, some of them put together as in `error.${code}`. */
function keysIn(paths: string[]): MessageKey[] {
  const files = paths.filter((path) => path.endsWith('.ts'));
  const source = files.map((path) => read(`src/${path}`)).join('\n');
  const quoted = new Set(Array.from(source.matchAll(/(['"])([\w.]+)\1/g), ([, , text]) => text));
  const starts = Array.from(source.matchAll(/`(\w+\.(?:\w+\.)?)\$\{/g), ([, text = '']) => text);

  const isComputed = (key: string) =>
    starts.some((start) => key.startsWith(start) && quoted.has(key.slice(start.length)));
  return keys.filter((key) => quoted.has(key) || isComputed(key));
}
