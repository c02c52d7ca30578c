import { contract, resolve, type Operation } from '../contract/contract.js';

/** What requests are made from: the contract's operations with all that they take. */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header';
  schema: Schema;
}

export interface FuzzedOperation {
  id: string;
  method: string;
  /** With `{names}`. */
  path: string;
  token: 'user' | 'organization';
  parameters: Parameter[];
  /** Undefined where there is none, or it is a form. */
  body: Schema | undefined;
  /** Bodies that the contract shows. */
  examples: unknown[];
  isForm: boolean;
}

/** An operation with what `contract.ts` does not look at. */
type Declared = Operation & {
  parameters?: Parameter[];
  'x-access': Pick<FuzzedOperation, 'token'>;
};

const operationAt = (
  path: string,
  method: string,
  declared: Declared,
  common: Parameter[],
): FuzzedOperation => {
  const content = declared.requestBody?.content ?? {};
  const json = content['application/json'];
  return {
    id: declared.operationId,
    method: method.toUpperCase(),
    path,
    token: declared['x-access'].token,
    parameters: [...common, ...(declared.parameters ?? [])].map((each) => resolve(each)),
    body: json && resolve<Schema>(json.schema),
    examples: Object.values(json?.examples ?? {}).map(({ value }) => value),
    isForm: 'multipart/form-data' in content,
  };
};

export const operations: readonly FuzzedOperation[] = Object.entries(contract.paths).flatMap(
  ([path, item]) => {
    const { parameters = [], ...methods } = item as { parameters?: Parameter[] };
    return Object.entries(methods as Record<string, Declared>).map(([method, declared]) =>
      operationAt(path, method, declared, parameters),
    );
  },
);
