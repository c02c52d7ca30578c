import {
  createLogtoDev,
  type LogtoDev,
  type LogtoDevOptions,
} from '../../../logto-dev/src/logto-dev.js';

export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed where it is JSON, text otherwise, `undefined` when empty. */
  body: unknown;
}

interface Call {
  method: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Asks the in-memory Logto without a network. */
export const send = async (logto: LogtoDev, call: Call): Promise<Answer> => {
  const response = await logto.fetch(
    new Request(logto.endpoint + call.path, {
      method: call.method,
      headers: {
        ...(call.body !== undefined && { 'content-type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    }),
  );
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : isJson ? (JSON.parse(text) as unknown) : text,
  };
};

/** Asks for a token at `/oidc/token`, as an application. */
export const requestToken = async (
  logto: LogtoDev,
  form: Record<string, string>,
  secret = logto.credentials.m2mAppSecret,
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await logto.fetch(
    new Request(`${logto.endpoint}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${logto.credentials.m2mAppId}:${secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
    }),
  );
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
  };
};

/** A tenant with a client that holds a token of the Management API. */
export const startLogto = async (options?: LogtoDevOptions) => {
  const logto = await createLogtoDev(options);
  const { body } = await requestToken(logto, {
    resource: 'https://default.logto.app/api',
    scope: 'all',
  });
  const authorization = `Bearer ${String(body['access_token'])}`;
  /** `call('GET /organizations')`, below `/api`. */
  const call = (endpoint: string, body?: unknown, headers: Record<string, string> = {}) => {
    const [method = '', path = ''] = endpoint.split(' ');
    return send(logto, {
      method,
      path: `/api${path}`,
      body,
      headers: { authorization, ...headers },
    });
  };
  return { logto, call, authorization };
};

/** A clock that stands still until it is told to move. */
export const createClock = () => {
  let time = Date.UTC(2030, 0, 1);
  return {
    now: () => time,
    advance: (milliseconds: number) => {
      time += milliseconds;
    },
  };
};
