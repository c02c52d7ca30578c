/**
 * Writes what is generated from `contract/openapi.yaml`: the wire types of kit and backend, and the
 * document that the backend serves. With `--check` it writes nothing and fails when a file is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const contract = new URL('../contract/openapi.yaml', import.meta.url);
const header = '// Generated from contract/openapi.yaml by `npm run generate`. Do not edit.\n';

const document: unknown = parse(await readFile(contract, 'utf8'));
const types = header + astToString(await openapiTS(contract, { alphabetize: false }));
const json = header + `export const openapi: object = ${JSON.stringify(document, undefined, 2)};\n`;

const files = {
  'src/api/contract.gen.ts': types,
  'backend/src/contract.gen.ts': types,
  'backend/src/openapi.gen.ts': json,
};

const isCheck = process.argv.includes('--check');
for (const [path, content] of Object.entries(files)) {
  const url = new URL(`../${path}`, import.meta.url);
  if (!isCheck) {
    await writeFile(url, content);
    continue;
  }
  const current = await readFile(url, 'utf8').catch(() => '');
  if (current === content) continue;
  console.error(`${path} is stale; run \`npm run generate\`.`);
  process.exitCode = 1;
}
