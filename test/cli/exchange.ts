/** Requests and answers on their way through a backend that is wrapped. */

export const pathOf = ({ url }: Request): string => new URL(url).pathname;
export const organizationIn = (request: Request): string => pathOf(request).split('/')[2] ?? '';
export const isCall = (request: Request, method: string, path: RegExp): boolean =>
  request.method === method && path.test(pathOf(request));

/** Other headers or another address, the rest as it was. */
export const changed = (
  request: Request,
  url = request.url,
  headers: Record<string, string> = {},
) => {
  const copy = new Request(url, request);
  for (const [name, value] of Object.entries(headers)) copy.headers.set(name, value);
  return copy;
};

export const without = (response: Response, header: string): Response => {
  const copy = new Response(response.body, response);
  copy.headers.delete(header);
  return copy;
};

export type Json = Record<string, unknown>;

/** Changes the body of an answer that is JSON. */
export const edited = async (response: Response, edit: (body: Json) => Json): Promise<Response> => {
  const text = await response.text();
  if (text === '') return new Response(null, response);
  return new Response(JSON.stringify(edit(JSON.parse(text) as Json)), response);
};

export const editItems = (body: Json, edit: (items: Json[]) => Json[]): Json =>
  Array.isArray(body['items']) ? { ...body, items: edit(body['items'] as Json[]) } : body;

export const done = (status: number, body?: object) =>
  new Response(body ? JSON.stringify(body) : null, {
    status,
    headers: {
      'Cache-Control': 'no-store',
      'X-Request-Id': 'broken',
      ...(body && { 'Content-Type': 'application/json' }),
    },
  });

export const problem = (status: number, code: string, details: object = {}) => {
  const body = { type: 'about:blank', title: code, status, code, requestId: 'broken', ...details };
  const response = done(status, body);
  response.headers.set('Content-Type', 'application/problem+json');
  return response;
};

export const codeOf = async (response: Response): Promise<unknown> => {
  const text = await response.clone().text();
  return text.startsWith('{') ? (JSON.parse(text) as Json)['code'] : undefined;
};

export const bearer = (request: Request) => request.headers.get('Authorization')?.slice(7) ?? '';
export const claimsOf = (token: string): Json =>
  JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))) as Json;

/** Names of the scopes that the request's token carries. */
export const scopesOf = (request: Request): string[] =>
  String(claimsOf(bearer(request))['scope']).split(' ');

/** Without a query parameter, or without this value of it. */
export const withoutParameter = (request: Request, name: string, value?: string): Request => {
  const url = new URL(request.url);
  if (value === undefined || url.searchParams.get(name) === value) url.searchParams.delete(name);
  return changed(request, url.href);
};

/** All properties but one. */
export const omit = (body: Json, name: string): Json =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
