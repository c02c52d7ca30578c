import { expect, Untried, Violation, type Exchange } from '../exchange.js';
import { faultOf } from '../judge.js';
import type { Stage } from '../stage.js';
import type { Rule } from './rule.js';

/** Rules of every answer, held against all that the other rules were answered. */
export const answerRules: Rule[] = [
  {
    says: 'Answers have the shape that the contract declares',
    try: async ({ exchanges }) => {
      requireForm(exchanges.filter(({ status }) => status < 400));
    },
  },
  {
    says: 'Problems are application/problem+json, as the contract declares them',
    try: async ({ exchanges }) => {
      const problems = exchanges.filter(({ status }) => status >= 400);
      requireForm(problems);
      for (const problem of problems)
        expect(problem.body?.status === problem.status, 'the same status in the body', problem);
    },
  },
  {
    says: 'Each 401 challenges with WWW-Authenticate: Bearer',
    try: async ({ exchanges }) => {
      for (const exchange of exchanges.filter(({ status }) => status === 401)) {
        const challenge = exchange.headers.get('WWW-Authenticate') ?? '';
        expect(/^Bearer\b/i.test(challenge), 'WWW-Authenticate: Bearer', exchange);
      }
    },
  },
  {
    says: 'Answers are not kept: Cache-Control: no-store',
    try: async ({ exchanges }) => {
      for (const exchange of exchanges) {
        const control = exchange.headers.get('Cache-Control') ?? '';
        expect(control.includes('no-store'), 'Cache-Control: no-store', exchange);
      }
    },
  },
  {
    says: 'Pages of the configured origin may call, and no others',
    try: async (stage) => {
      const { origin } = stage.options;
      if (origin === undefined) throw new Untried('it takes --origin, of a page that may call');
      for (const as of [stage.admin, undefined]) {
        const allowed = await askFrom(stage, origin, as);
        expect(
          allowedOrigin(allowed) === origin,
          `Access-Control-Allow-Origin: ${origin}`,
          allowed,
        );
        const foreign = await askFrom(stage, 'https://foreign.example', as);
        expect(allowedOrigin(foreign) === null, 'no Access-Control-Allow-Origin', foreign);
      }
      const preflight = await stage.call('OPTIONS', '/organizations', {
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key',
        },
      });
      const headers = preflight.headers.get('Access-Control-Allow-Headers')?.toLowerCase() ?? '';
      for (const name of ['authorization', 'content-type', 'idempotency-key'])
        expect(headers.includes(name), `${name} among the allowed headers`, preflight);
    },
  },
];

const requireForm = (exchanges: Exchange[]): void => {
  for (const exchange of exchanges) {
    // The contract leaves CORS to HTTP.
    if (exchange.method === 'OPTIONS') continue;
    const fault = faultOf(exchange);
    const { method, path, status } = exchange;
    if (fault !== undefined) throw new Violation(`${method} ${path} answered ${status}: ${fault}`);
  }
};

const allowedOrigin = ({ headers }: Exchange) => headers.get('Access-Control-Allow-Origin');

const askFrom = (stage: Stage, origin: string, as: Stage['admin'] | undefined) =>
  stage.call('GET', '/organizations', { ...(as && { as }), headers: { Origin: origin } });
