import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'backend/README.md'];

for (const document of documents) {
  test(`files and scripts that ${document} names are there`, () => {
    const text = read(document);
    const files = [...text.matchAll(/`((?:test|src|backend|scripts)\/[\w./-]+\.\w+)`/g)];
    const missing = files.map(([, path = '']) => path).filter((path) => !existsSync(root + path));
    assert.deepEqual(missing, []);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name);
    assert.deepEqual(
      named.filter((name) => !(name in scripts)),
      [],
    );
  });
}
