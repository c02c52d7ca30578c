import fc from 'fast-check';
import { almostValid } from './almost-valid.js';
import { oddTargets } from './hostile-messages.js';
import { hostile } from './hostile.js';
import { operations } from './operations.js';
import { asWebRequest, toBytes, type FuzzRequest } from './request.js';
import { draftOf, jsonBytes, type Draft } from './valid.js';

/** What of the requests goes through a socket, though it need not. */
const viaSocket = fc.constantFrom<FuzzRequest['via']>(
  ...Array<'fetch'>(19).fill('fetch'),
  'socket',
);

const targetOf = ({ operation, path, query }: Draft): string => {
  const end = path[''] === undefined ? '' : `/${path['']}`;
  const pathname = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '');
  const search = query.map(([name, value]) => `${name}=${valueInUrl(value)}`).join('&');
  return toBytes(`${pathname}${end}${search === '' ? '' : `?${search}`}`);
};

/** Names, and what is encoded already, stay. */
const valueInUrl = (value: string): string =>
  /^\$\w+$|%/.test(value) ? value : encodeURIComponent(Buffer.from(value).toString());

const requestOf =
  (kind: FuzzRequest['kind']) =>
  ([draft, via]: [Draft, FuzzRequest['via']]): FuzzRequest =>
    expressible({
      operation: draft.operation.id,
      kind,
      via,
      method: draft.method,
      target: targetOf(draft),
      headers: draft.headers,
      body: draft.body ?? jsonBytes(draft),
    });

/** What web-standard requests cannot be goes through a socket. */
const expressible = (request: FuzzRequest): FuzzRequest =>
  asWebRequest(request) ? request : { ...request, via: 'socket' };

const draft = fc.oneof(...operations.map(draftOf));

const valid = fc.tuple(draft, viaSocket).map(requestOf('valid'));
const almost = fc.tuple(draft.chain(almostValid), viaSocket).map(requestOf('almost valid'));
const attack = fc.tuple(draft.chain(hostile), viaSocket).map(requestOf('hostile'));
const odd = fc
  .tuple(draft, oddTargets)
  .map(([each, target]) => ({ ...requestOf('hostile')([each, 'socket']), target }));

const anyRequest = fc.oneof(
  { weight: 12, arbitrary: valid },
  { weight: 10, arbitrary: almost },
  { weight: 10, arbitrary: attack },
  { weight: 1, arbitrary: odd },
);

/** The requests of one round; the same ones each time for the same seed and round. */
export const requestsOf = (seed: number, round: number, count: number): FuzzRequest[] =>
  fc.sample(anyRequest, { seed: (seed ^ Math.imul(round, 0x9e3779b9)) | 0, numRuns: count });
