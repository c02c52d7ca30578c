import { createHash, randomBytes } from 'node:crypto';

interface Cookie {
  name: string;
  value: string;
  path: string;
}

/** A browser as far as a sign-in needs one: keeps cookies, follows redirects, submits forms. */
export class Browser {
  readonly #origin: string;
  #cookies: Cookie[] = [];

  /** @param origin where it follows redirects; one to anywhere else ends the journey */
  constructor(origin: string) {
    this.#origin = origin;
  }

  async open(url: string, form?: Record<string, string>): Promise<Page> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: this.#cookiesFor(url), accept: 'text/html' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);

    const location = response.headers.get('location');
    if (location === null) return { url, status: response.status, html: await response.text() };
    const next = new URL(location, url).href;
    if (!next.startsWith(`${this.#origin}/`)) return { url: next, status: 302, html: '' };
    return this.open(next);
  }

  /** Submits the form that holds this button or field, with its hidden fields. */
  async submit(page: Page, fields: Record<string, string>): Promise<Page> {
    const [first = ''] = Object.keys(fields);
    const forms = page.html.match(/<form[\s\S]*?<\/form>/g) ?? [];
    const form = forms.find((markup) => markup.includes(`name="${first}"`)) ?? forms[0] ?? '';
    const hidden = [...form.matchAll(/type="hidden"\s+name="(\w+)"\s+value="([^"]*)"/g)];
    const action = /action="([^"]+)"/.exec(form)?.[1] ?? page.url;
    return this.open(action, {
      ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
      ...fields,
    });
  }

  #cookiesFor(url: string): string {
    const { pathname } = new URL(url);
    return this.#cookies
      .filter(({ path }) => pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  #keep(header: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
    const path = /path=([^;]+)/i.exec(header)?.[1] ?? '/';
    this.#cookies = this.#cookies.filter((kept) => kept.name !== name || kept.path !== path);
    if (value !== '') this.#cookies.push({ name, value, path });
  }
}

export interface Page {
  url: string;
  status: number;
  html: string;
}

export const redirectUri = 'http://localhost:5173/callback';

export interface SignInRequest {
  endpoint: string;
  clientId: string;
  scope: string;
  resources?: string[];
  /** More parameters of the authorization request, or others in place of the usual ones. */
  params?: Record<string, string>;
}

/** Opens the authorization endpoint with PKCE (RFC 7636), as `@logto/js` does. */
export const openSignIn = async (browser: Browser, request: SignInRequest) => {
  const verifier = randomBytes(32).toString('base64url');
  const params = new URLSearchParams({
    client_id: request.clientId,
    redirect_uri: redirectUri,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'the-state',
    response_type: 'code',
    prompt: 'consent',
    scope: request.scope,
    ...request.params,
  });
  for (const resource of request.resources ?? []) params.append('resource', resource);
  const page = await browser.open(`${request.endpoint}/oidc/auth?${params}`);
  return { page, verifier };
};

export interface TokenAnswer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** One request to the token endpoint. */
export const requestToken = async (
  endpoint: string,
  params: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<TokenAnswer> => {
  const response = await fetch(`${endpoint}/oidc/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(params),
  });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body, headers: response.headers };
};
