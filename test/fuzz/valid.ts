import fc from 'fast-check';
import { valueOf, type Vocabulary } from './from-schema.js';
import type { FuzzedOperation, Parameter } from './operations.js';
import { toBytes } from './request.js';

/** Requests that are what the contract says. */

/** A request in parts, so that they can be spoiled one by one. */
export interface Draft {
  operation: FuzzedOperation;
  method: string;
  path: Record<string, string>;
  query: [name: string, value: string][];
  headers: [name: string, value: string][];
  /** Not yet written as JSON; undefined where there is none, or `body` has it. */
  json: unknown;
  /** As bytes (Latin-1); comes before `json`. */
  body: string | undefined;
}

const userIds = fc.constantFrom('$alice', '$bob', '$carol', '$dave');
const roleIds = fc.constantFrom('$adminRole', '$memberRole');
const address = fc.oneof(
  fc.constantFrom('carol@example.test', ' Dave@Example.TEST ', 'bob@example.test'),
  fc.emailAddress(),
);

const known: Vocabulary = {
  userId: userIds,
  userIds,
  successorId: userIds,
  roleId: roleIds,
  roleIds,
  appId: fc.constant('$app'),
  invitees: address,
  emailDomains: fc.oneof(fc.domain(), fc.constantFrom('acme.example', ' Straße.example')),
  q: fc.oneof(
    fc.constantFrom('ali', 'a', '0', '%25', '_', 'example.test'),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  ),
  page: fc.oneof(fc.constantFrom('1', '2'), fc.integer({ min: 1, max: 1_000_000 }).map(String)),
  'X-Request-Id': fc.stringMatching(/^[\w.:/+=-]{1,128}$/),
};

/** Apps hold roles of their own. */
const vocabularyOf = ({ path }: FuzzedOperation): Vocabulary =>
  path.includes('/apps') ? { ...known, roleIds: fc.constant('$appRole') } : known;

/** Who calls rightfully: mostly the administrator, who may do everything. */
const callersOf = ({ id, token }: FuzzedOperation): fc.Arbitrary<string> => {
  if (token === 'organization')
    return fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('$adminToken', '$adminResourceToken') },
      { weight: 1, arbitrary: fc.constant('$memberToken') },
    );
  // Invitations are answered by whoever received one.
  return fc.constantFrom('$carolToken', ...(id.includes('nvitation') ? [] : ['$aliceToken']));
};

const pathOf = ({ id, token, parameters }: FuzzedOperation) =>
  fc.record(
    Object.fromEntries(
      parameters
        .filter((each) => each.in === 'path')
        .map(({ name }): [string, fc.Arbitrary<string>] => [
          name,
          pathValueOf(name, `${token} ${id}`),
        ]),
    ),
    { noNullPrototype: true },
  );

const pathValueOf = (name: string, operation: string): fc.Arbitrary<string> => {
  if (name === 'organizationId') return fc.constant('$organization');
  if (name === 'invitationId')
    return fc.constant(operation.startsWith('user ') ? '$received' : '$invitation');
  return known[name] ?? fc.constant('unknown');
};

const pairsOf = (parameters: Parameter[], place: Parameter['in']) =>
  fc
    .record(
      Object.fromEntries(
        parameters
          .filter((each) => each.in === place)
          .map(({ name, schema }) => [name, valueOf(schema, known, name)]),
      ),
      { requiredKeys: [], noNullPrototype: true },
    )
    .map((values) =>
      Object.entries(values).map(([name, value]): [string, string] => [name, String(value)]),
    );

const pictures = ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'GIF89a', 'RIFF\x10\0\0\0WEBPVP8 '];
export const boundary = 'fuzz-boundary';

const form = fc
  .tuple(fc.constantFrom(...pictures), fc.string({ unit: 'binary-ascii' }))
  .map(
    ([start, rest]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="logo.png"\r\n` +
      `Content-Type: image/png\r\n\r\n${start}${rest}\r\n--${boundary}--\r\n`,
  );

const bodyOf = (operation: FuzzedOperation) => {
  const { body, examples, isForm } = operation;
  if (isForm) return fc.record({ json: fc.constant(undefined), body: form });
  const none = fc.constant(undefined);
  if (!body) return fc.record({ json: none, body: none });
  const json = fc.oneof(
    { weight: 5, arbitrary: valueOf(body, vocabularyOf(operation)) },
    { weight: 1, arbitrary: fc.constantFrom(...examples) },
  );
  return fc.record({ json, body: none });
};

const typeOf = ({ body, isForm }: FuzzedOperation): [string, string][] => {
  if (isForm) return [['Content-Type', `multipart/form-data; boundary=${boundary}`]];
  return body ? [['Content-Type', 'application/json']] : [];
};

export const draftOf = (operation: FuzzedOperation): fc.Arbitrary<Draft> =>
  fc
    .record({
      path: pathOf(operation),
      query: pairsOf(operation.parameters, 'query'),
      extraHeaders: pairsOf(operation.parameters, 'header'),
      caller: callersOf(operation),
      content: bodyOf(operation),
    })
    .map(({ path, query, extraHeaders, caller, content }) => ({
      operation,
      method: operation.method,
      path,
      query,
      headers: [['Authorization', `Bearer ${caller}`], ...typeOf(operation), ...extraHeaders],
      ...content,
    }));

export const jsonBytes = ({ json }: Draft): string | undefined =>
  json === undefined ? undefined : toBytes(JSON.stringify(json));
