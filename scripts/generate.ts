/**
 * Writes what is generated from `contract/openapi.yaml`: the wire types of kit and backend, the
 * document that the backend serves, and the rules that it enforces. With `--check` it writes nothing
 * and fails when a file is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

interface Operation {
  operationId: string;
  'x-access'?: Access;
  requestBody?: { content: Record<string, unknown> };
}
interface Access {
  token: 'user' | 'organization';
  capability?: string;
  anyCapability?: string[];
  asOf?: 'now';
}
interface Contract {
  paths: Record<string, Record<string, Operation>>;
}

const contract = new URL('../contract/openapi.yaml', import.meta.url);
const header = '// Generated from contract/openapi.yaml by `npm run generate`. Do not edit.\n';
const methods = ['get', 'put', 'post', 'patch', 'delete'];

const document = parse(await readFile(contract, 'utf8')) as Contract;
const types = header + astToString(await openapiTS(contract, { alphabetize: false }));
const json = header + `export const openapi: object = ${JSON.stringify(document, undefined, 2)};\n`;

const files = {
  'src/api/contract.gen.ts': types,
  'backend/src/contract.gen.ts': types,
  'backend/src/openapi.gen.ts': json,
  'backend/src/operations.gen.ts': await operationsOf(document),
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

/** Each operation with where it is, who may call it and what it takes. */
async function operationsOf({ paths }: Contract): Promise<string> {
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [[operation.operationId, ruleOf(method, path, operation)]] : [];
    }),
  );
  const source = `${header}export const operations = ${JSON.stringify(Object.fromEntries(operations))} as const;\n`;
  return format(source, { ...(await resolveConfig(contract)), parser: 'typescript' });
}

function ruleOf(method: string, path: string, operation: Operation) {
  const { operationId, 'x-access': access, requestBody } = operation;
  if (!access) throw new Error(`${operationId} lacks x-access: nobody knows who may call it.`);
  const { token, capability, anyCapability = capability ? [capability] : [] } = access;
  const { asOf = method === 'get' ? 'recently' : 'now' } = access;
  return {
    method: method.toUpperCase(),
    path: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    token,
    anyCapability,
    asOf,
    body: requestBody ? Object.keys(requestBody.content)[0] : null,
  };
}
