import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** The project's configuration, without the rules that need the snippet to exist as a file. */
const eslint = new ESLint({
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

async function brokenRules(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  assert.ok(result, `${filePath} is ignored by ESLint`);
  return result.messages.map((message) => message.ruleId);
}

const imports = '@typescript-eslint/no-restricted-imports';
const syntax = 'no-restricted-syntax';
const globals = 'no-restricted-globals';

const forbidden: [file: string, code: string, rule: string][] = [
  ['src/api/client.ts', `import { a } from '../store/org-store.js'; a();`, imports],
  ['src/api/client.ts', `import { html } from 'lit'; html;`, imports],
  ['src/api/client.ts', `document.title;`, globals],
  ['src/auth/tokens.ts', `import { a } from '../store/org-store.js'; a();`, imports],
  ['src/auth/tokens.ts', `import Client from '@logto/browser'; Client;`, imports],
  ['src/auth/tokens.ts', `await import('lit');`, syntax],
  ['src/auth/tokens.ts', `window.open();`, globals],
  ['src/store/resource.ts', `import { a } from '../auth/tokens.js'; a();`, imports],
  ['src/store/resource.ts', `import { LitElement } from 'lit'; LitElement;`, imports],
  ['src/store/resource.ts', `new HTMLElement();`, globals],
  ['src/i18n/localize.ts', `import { a } from '../api/client.js'; a();`, imports],
  ['src/i18n/messages/ja.ts', `import { a } from '../../store/org-store.js'; a();`, imports],
  ['src/styles/controls.ts', `import { a } from '../templates/field.js'; a();`, imports],
  ['src/controllers/watch.ts', `import { a } from '../i18n/localize.js'; a();`, imports],
  ['src/controllers/watch.ts', `import { a } from '@lit/context'; a();`, imports],
  ['src/templates/field.ts', `import { html } from 'lit'; html;`, imports],
  ['src/templates/field.ts', `import type { A } from '../api/client.js'; ({}) as A;`, imports],
  ['src/templates/field.ts', `import { a } from '../i18n/localize.js'; a();`, imports],
  ['src/elements/org-join/org-join.ts', `import { a } from '../../index.js'; a();`, imports],
  ['src/elements/org-join/org-join.ts', `await import('../org-create/define.js');`, syntax],
  ['src/elements/org-join/org-join.ts', `import { a } from 'hono'; a();`, imports],
  ['src/index.ts', `import { a } from '../backend/src/index.js'; a();`, imports],
  ['src/api/client.ts', `import { a } from '../../logto-dev/src/tenant.js'; a();`, imports],
  ['src/api/client.ts', `import { a } from './problem'; a();`, imports],
  ['src/api/client.ts', `export default 1;`, syntax],
  ['src/api/client.ts', `export enum Kind { One }`, syntax],
  ['src/api/client.ts', `export class A { private one = 1; }`, syntax],
  ['src/api/client.ts', `export const a: any = 1;`, '@typescript-eslint/no-explicit-any'],
  ['backend/src/app.ts', `import { a } from '../../src/api/client.js'; a();`, imports],
  ['backend/src/app.ts', `import { a } from '../../logto-dev/src/tenant.js'; a();`, imports],
  ['backend/src/flows/invite.ts', `import { join } from 'node:path'; join();`, imports],
  ['backend/src/flows/invite.ts', `process.exit();`, globals],
  ['logto-dev/src/tenant.ts', `import { a } from '../../backend/src/app.js'; a();`, imports],
  ['logto-dev/src/tokens.ts', `import { sign } from 'node:crypto'; sign();`, imports],
];

const allowed: [file: string, code: string][] = [
  ['src/api/client.ts', `import { a } from './problem.js'; a();`],
  ['src/auth/tokens.ts', `import type Client from '@logto/browser'; ({}) as Client;`],
  ['src/auth/tokens.ts', `await import('@logto/browser'); await navigator.locks.query();`],
  ['src/store/resource.ts', `import type { A } from '../auth/tokens.js'; ({}) as A;`],
  ['src/i18n/localize.ts', `await import('./messages/ja.js');`],
  ['src/i18n/messages/ja.ts', `import type { A } from '../localize.js'; ({}) as A;`],
  ['src/controllers/watch.ts', `import { a } from '../store/org-store.js'; a();`],
  ['src/templates/field.ts', `import { html } from 'lit/html.js'; html;`],
  ['src/controllers/watch.ts', `import type { ReactiveController as A } from 'lit'; ({}) as A;`],
  ['src/templates/field.ts', `import { live } from 'lit/directives/live.js'; live();`],
  ['src/elements/org-join/org-join.ts', `import { a } from '../org-element.js'; a();`],
  ['backend/src/node.ts', `import { createServer } from 'node:http'; createServer();`],
  ['logto-dev/src/oidc/provider.ts', `import { createServer } from 'node:http'; createServer();`],
];

describe('the lint rules of the house', () => {
  for (const [file, code, rule] of forbidden) {
    it(`forbid in ${file}: ${code}`, async () => {
      const broken = await brokenRules(file, code);
      assert.ok(broken.includes(rule), `${rule} is not among ${broken.join(', ') || 'nothing'}`);
    });
  }

  for (const [file, code] of allowed) {
    it(`allow in ${file}: ${code}`, async () => {
      const broken = await brokenRules(file, code);
      for (const rule of [imports, syntax, globals]) assert.ok(!broken.includes(rule), rule);
    });
  }

  it('ask for a reason beside a silenced rule', async () => {
    const code = `// eslint-disable-next-line no-restricted-syntax\nexport default 1;`;
    const broken = await brokenRules('src/api/client.ts', code);
    assert.ok(broken.includes('@eslint-community/eslint-comments/require-description'));
  });
});
