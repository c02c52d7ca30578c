import type { Mailbox } from '../mailbox.js';
import type { Tenant } from '../tenant.js';
import type { Answer } from './answer.js';
import { parseGuarded, type Guard, type Guarded } from './guard.js';
import { parsePagination, type Pagination } from './pagination.js';

type PathParams<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & PathParams<Rest>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown;

/** What every endpoint works on. */
export interface Services {
  tenant: Tenant;
  mailbox: Mailbox;
}

/** A request after its guards. */
interface Call<Params, Query, Body> extends Services {
  params: Params;
  query: Guarded<Query>;
  body: Guarded<Body>;
  searchParams: URLSearchParams;
  pagination: Pagination | undefined;
}

interface Guards<Query, Body> {
  query?: Guard<Query>;
  body?: Guard<Body>;
  pagination?: 'required' | 'optional';
  /** Anyone may call; everything else needs a token of the Management API. */
  isPublic?: boolean;
}

/** A request before its guards. */
interface RawCall extends Services {
  params: Record<string, string>;
  request: Request;
}

export interface Route {
  method: string;
  segments: string[];
  isPublic: boolean;
  answer(call: RawCall): Promise<Answer>;
}

/**
 * Declares an endpoint: `route('GET /organizations/:id', { … guards }, (call) => answer)`. The
 * guards run in Logto's order: pagination, query, body.
 */
export const route = <Endpoint extends string, Query, Body>(
  endpoint: Endpoint,
  guards: Guards<Query, Body>,
  handle: (call: Call<PathParams<Endpoint>, Query, Body>) => Answer | Promise<Answer>,
): Route => {
  const [method = '', path = ''] = endpoint.split(' ');
  return {
    method,
    segments: path.split('/').slice(1),
    isPublic: guards.isPublic ?? false,
    async answer({ tenant, mailbox, params, request }) {
      const url = new URL(request.url);
      const pagination = guards.pagination && parsePagination(url, guards.pagination);
      const query = guards.query
        ? parseGuarded('query', guards.query, Object.fromEntries(url.searchParams))
        : undefined;
      const body = guards.body
        ? parseGuarded('body', guards.body, await readBody(request))
        : undefined;
      return handle({
        tenant,
        mailbox,
        searchParams: url.searchParams,
        pagination,
        // Each is what its declaration says: matching filled the path's names, guards the rest.
        params: params as PathParams<Endpoint>,
        query: query as Guarded<Query>,
        body: body as Guarded<Body>,
      });
    },
  };
};

const readBody = async (request: Request): Promise<unknown> => {
  const contentType = request.headers.get('content-type') ?? '';
  if (contentType.includes('multipart/form-data'))
    return Object.fromEntries(await request.formData());
  if (!contentType.includes('json')) return {};
  const body = await request.text();
  if (body === '') return {};
  const parsed: unknown = JSON.parse(body);
  if (typeof parsed !== 'object' || parsed === null)
    throw new SyntaxError('Only an object or an array is accepted.');
  return parsed;
};

interface Match {
  route: Route;
  params: Record<string, string>;
}

/** The route of a request, or the status that Koa's router answers when there is none. */
export const match = (
  routes: readonly Route[],
  method: string,
  path: string,
): Match | { status: 404 | 405 } => {
  const segments = path.replace(/\/$/, '').split('/').slice(1);
  const candidates = routes.flatMap((route) => {
    const params = matchSegments(route.segments, segments);
    return params ? [{ route, params }] : [];
  });
  if (candidates.length === 0) return { status: 404 };
  return candidates.find(({ route }) => route.method === method) ?? { status: 405 };
};

const matchSegments = (
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined => {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = segments[index] ?? '';
    if (expected.startsWith(':') && actual !== '')
      params[expected.slice(1)] = decodeURIComponent(actual);
    else if (expected !== actual) return undefined;
  }
  return params;
};
