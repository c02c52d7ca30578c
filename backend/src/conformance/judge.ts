import { Ajv2020 } from 'ajv/dist/2020.js';
import { openapi } from '../openapi.gen.js';
import type { Exchange } from './exchange.js';

/** The contract as a judge of answers: what it says of each call, in JSON Schema. */

interface Reference {
  $ref?: string;
}
interface ResponseObject extends Reference {
  content?: Record<string, { schema: Reference }>;
}
interface Operation {
  responses: Record<string, ResponseObject>;
}
interface Contract {
  paths: Record<string, Record<string, Operation>>;
}

const contract = openapi as Contract;

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i);
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addSchema(openapi, 'contract');

/** What is wrong with the form of an answer, undefined when nothing is. */
export const faultOf = (exchange: Exchange): string | undefined => {
  const { status, headers, text, body } = exchange;
  const declared = declaredFor(exchange);
  if (!declared) return `status ${status} is not declared`;
  if (!declared.content) return text === '' ? undefined : 'a body where none is declared';
  const mediaType = headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? 'no type';
  const content = declared.content[mediaType];
  if (!content) return `${mediaType} instead of ${Object.keys(declared.content).join()}`;
  return schemaFault(content.schema, body);
};

const declaredFor = ({ method, path, status }: Exchange): ResponseObject | undefined => {
  const [pathname = ''] = path.split('?');
  const item = Object.entries(contract.paths).find(([pattern]) =>
    new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  )?.[1];
  const declared = item?.[method.toLowerCase()]?.responses[status];
  return declared && resolve(declared);
};

/** Follows a reference within the contract. */
const resolve = (object: ResponseObject): ResponseObject => {
  if (object.$ref === undefined) return object;
  const keys = object.$ref.split('/').slice(1);
  return keys.reduce<unknown>(
    (node, key) => (node as Record<string, unknown>)[key],
    contract,
  ) as ResponseObject;
};

const schemaFault = ({ $ref = '' }: Reference, body: unknown): string | undefined => {
  const validate = ajv.getSchema(`contract${$ref}`);
  if (!validate) throw new Error(`The contract has no ${$ref}.`);
  if (validate(body)) return undefined;
  const [error] = validate.errors ?? [];
  const details = JSON.stringify(error?.params ?? {});
  return `${error?.instancePath || 'the body'} ${error?.message ?? 'is wrong'} ${details}`;
};
