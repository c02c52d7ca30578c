/** What an endpoint answers; a text where `body` is a string, JSON otherwise. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });

/** Koa answers the name of the status where an endpoint sets no body. */
export const created = (body: unknown = 'Created'): Answer => ({ status: 201, body });

export const noContent: Answer = { status: 204 };

export const toResponse = ({ status, body, headers = {} }: Answer): Response => {
  if (body === undefined) return new Response(null, { status, headers });
  if (typeof body === 'string')
    return new Response(body, {
      status,
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
    });
  return Response.json(body, { status, headers });
};
