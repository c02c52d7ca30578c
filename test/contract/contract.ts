import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/** The contract as a judge of answers. */

interface Reference {
  $ref?: string;
}
interface Header extends Reference {
  required?: boolean;
  schema: Reference & { type: string };
}
export interface ResponseObject extends Reference {
  headers?: Record<string, Header>;
  content?: Record<string, { schema: Reference; examples?: Record<string, { value: unknown }> }>;
}
export interface Operation {
  operationId: string;
  requestBody?: ResponseObject;
  responses: Record<string, ResponseObject>;
}
type Method = 'get' | 'put' | 'post' | 'patch' | 'delete';
interface Contract {
  paths: Record<string, Partial<Record<Method, Operation>>>;
  components: { schemas: Record<string, unknown>; responses: Record<string, ResponseObject> };
}

export const contract = parse(
  readFileSync(new URL('../../contract/openapi.yaml', import.meta.url), 'utf8'),
) as Contract;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(contract, 'contract');

/** Follows a reference within the contract. */
export const resolve = <T extends Reference>(object: T): T => {
  if (object.$ref === undefined) return object;
  const target = object.$ref
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], contract);
  return target as T;
};

/** Compiled once for each place of the contract that has a schema. */
const validators = new Map<Reference, ValidateFunction>();

const validatorOf = (schema: Reference): ValidateFunction => {
  const known = validators.get(schema);
  if (known) return known;
  const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')) as Reference;
  const validate = ajv.compile(absolute);
  validators.set(schema, validate);
  return validate;
};

/** Fails with what is wrong, or passes. */
export const assertSchema = (schema: Reference, value: unknown, what: string): void => {
  const validate = validatorOf(schema);
  assert.ok(
    validate(value),
    `${what}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`,
  );
};

const problem = { $ref: '#/components/schemas/Problem' };

type Asked = Pick<Request, 'method' | 'url'>;

/** The operation that a request calls; undefined for what the contract does not know. */
export const operationOf = (request: Asked): Operation | undefined => {
  const { pathname } = new URL(request.url);
  const method = request.method.toLowerCase() as Method;
  return paths.find(({ pattern, item }) => Object.hasOwn(item, method) && pattern.test(pathname))
    ?.item[method];
};

const paths = Object.entries(contract.paths).map(([template, item]) => ({
  pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  item,
}));

/** Fails unless the response is one that the contract declares for the request. */
export const assertResponse = async (request: Asked, answered: Response): Promise<void> => {
  const response = answered.clone();
  const text = await response.text();
  assert.ok(response.headers.get('X-Request-Id'), 'every response has an X-Request-Id');
  const what = `${request.method} ${new URL(request.url).pathname} → ${response.status}`;
  const mediaType = response.headers.get('Content-Type')?.split(';')[0] ?? '';
  if (mediaType === 'application/problem+json' && request.method !== 'HEAD')
    assertSchema(problem, JSON.parse(text), what);
  const operation = operationOf(request);
  if (!operation) return;
  const declared = operation.responses[response.status];
  assert.ok(declared, `${what} is not declared: ${text}`);
  assertHeaders(resolve(declared), response, what);
  assertBody(resolve(declared), mediaType, text, what);
};

const assertHeaders = ({ headers = {} }: ResponseObject, response: Response, what: string) => {
  for (const [name, declared] of Object.entries(headers)) {
    const { required = false, schema } = resolve(declared);
    const value = response.headers.get(name);
    if (value === null) assert.ok(!required, `${what} lacks ${name}`);
    else assertSchema(schema, schema.type === 'integer' ? Number(value) : value, `${what} ${name}`);
  }
};

const assertBody = (declared: ResponseObject, mediaType: string, text: string, what: string) => {
  if (!declared.content) {
    assert.equal(text, '', `${what} has no body`);
    return;
  }
  const content = declared.content[mediaType];
  assert.ok(content, `${what} is ${mediaType}, which is not declared`);
  assertSchema(content.schema, JSON.parse(text), what);
};

/** A fetch whose every answer is held against the contract. */
export const withContract =
  (fetch: (request: Request) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    const asked = new Request(request.url, { method: request.method });
    const response = await fetch(request);
    await assertResponse(asked, response);
    return response;
  };
