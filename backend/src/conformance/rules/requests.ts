import { expect, expectProblem, expectStatus } from '../exchange.js';
import type { Stage } from '../stage.js';
import type { Rule } from './rule.js';

/** Rules of every request: tokens, bodies and headers. */
export const requestRules: Rule[] = [
  {
    says: 'A call without a token is refused with 401 unauthenticated',
    try: async (stage) => {
      for (const path of ['/organizations', '/invitations', `/organizations/${stage.otherId}`])
        expectProblem(await stage.call('GET', path), 401, 'unauthenticated');
    },
  },
  {
    says: 'A forged token is refused with 401 unauthenticated',
    try: async (stage) => {
      for (const token of forgeries(await stage.token(stage.admin)))
        expectProblem(await stage.call('GET', '/organizations', { token }), 401, 'unauthenticated');
    },
  },
  {
    says: 'A user token opens no organization, an organization token nothing of the user',
    try: async (stage) => {
      const { admin, organizationId } = stage;
      const path = `/organizations/${organizationId}/members`;
      expectProblem(await stage.call('GET', path, { as: admin }), 401, 'unauthenticated');
      const token = await stage.token(admin, organizationId);
      expectProblem(await stage.call('GET', '/organizations', { token }), 401, 'unauthenticated');
    },
  },
  {
    says: 'Names without text, too long, with markup or with control characters are refused',
    try: async (stage) => {
      for (const name of ['', ' \t ', 'x'.repeat(129), '<b>Acme</b>', 'A\u0000B', 5]) {
        const answer = await patch(stage, { name });
        expectProblem(answer, 422, 'validation_failed');
        const isNamed = answer.body?.errors?.some(({ pointer }) => pointer === '/name');
        expect(isNamed === true, 'errors with the pointer /name', answer);
      }
      const trimmed = await patch(stage, { name: ` Conformance ${stage.run} B ` });
      expect(trimmed.body?.name === `Conformance ${stage.run} B`, 'the name trimmed', trimmed);
    },
  },
  {
    says: 'A property that the contract does not know is refused',
    try: async (stage) => {
      expectProblem(await patch(stage, { customData: {} }), 422, 'validation_failed');
    },
  },
  {
    says: 'A body is refused that is no JSON (400), of another type (415) or too large (413)',
    try: async (stage) => {
      expectProblem(await patch(stage, '{"name":'), 400, 'validation_failed');
      const asText = await patch(stage, '{}', { 'Content-Type': 'text/plain' });
      expectProblem(asText, 415, 'unsupported_media_type');
      const large = await patch(stage, { description: 'x'.repeat(70_000) });
      expectProblem(large, 413, 'payload_too_large');
    },
  },
  {
    says: 'X-Request-Id is answered as it is given, and made where none is',
    try: async (stage) => {
      const given = `conformance-${stage.run}`;
      const headers = { 'X-Request-Id': given };
      const answer = await stage.call('GET', '/organizations', { as: stage.admin, headers });
      expect(answer.headers.get('X-Request-Id') === given, `X-Request-Id: ${given}`, answer);
      const problem = await stage.call('GET', '/organizations', { headers });
      expect(problem.body?.requestId === given, `requestId ${given} in the problem`, problem);
      const made = await stage.call('GET', '/organizations', { as: stage.admin });
      expect(Boolean(made.headers.get('X-Request-Id')), 'an X-Request-Id', made);
    },
  },
  {
    says: 'An Idempotency-Key answers what it answered first, and is a conflict with another body',
    try: async (stage) => {
      const name = `Conformance ${stage.run} once`;
      const headers = { 'Idempotency-Key': `conformance-${stage.run}` };
      const create = (body: object) =>
        stage.call('POST', '/organizations', { as: stage.admin, headers, body });
      const first = await create({ name });
      expectStatus(first, 201);
      const second = await create({ name });
      expect(second.body?.id === first.body?.id, 'the same organization again', second);
      expectProblem(await create({ name: `${name} more` }), 409, 'conflict');
    },
  },
];

/** As the admin, of the organization that nothing else is tried in. */
const patch = (stage: Stage, body: unknown, headers: Record<string, string> = {}) =>
  stage.call('PATCH', `/organizations/${stage.otherId}`, {
    as: stage.admin,
    in: stage.otherId,
    body,
    headers,
  });

/** No token, another signature, none, and one without a key (RFC 8725, 2.1). */
const forgeries = (token: string): string[] => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const unsigned = btoa('{"alg":"none","typ":"at+jwt"}').replaceAll('=', '');
  const reversed = [...signature].reverse().join('');
  return [
    'junk',
    `${header}.${payload}.${reversed}`,
    `${header}.${payload}.`,
    `${unsigned}.${payload}.`,
  ];
};
