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
