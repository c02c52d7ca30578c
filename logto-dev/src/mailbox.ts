import type { Connector } from './entities.js';
import { shortId } from './ids.js';
import { RequestError } from './management-api/errors.js';
import type { Tenant } from './tenant.js';

const maximumMails = 10;
const rateWindow = 10 * 60 * 1000;

/** A mail as the connector sent it. */
export interface Mail {
  id: string;
  to: string;
  from: string;
  subject: string;
  /** The body; a plain-text template's body stands here too. */
  html: string;
  /** The `link` variable, for a reader that does not want to parse the body. */
  link: string | null;
  /** Epoch milliseconds. */
  createdAt: number;
}

/** Variables of a template; dots in a placeholder lead into objects. */
type MailVariables = Record<string, unknown>;

/** Sends the tenant's mail and keeps it, the newest first. */
export class Mailbox {
  readonly #tenant: Tenant;
  readonly #mails: Mail[] = [];
  readonly #sentAt = new Map<string, number[]>();

  constructor(tenant: Tenant) {
    this.#tenant = tenant;
  }

  /** All mails, the newest first. */
  list(): readonly Mail[] {
    return this.#mails;
  }

  /** Throws all mails away, and forgets who got how many. */
  clear(): void {
    this.#mails.length = 0;
    this.#sentAt.clear();
  }

  /**
   * Sends an invitation. A connector without a template for it sends nothing, silently, as Logto.
   *
   * @throws {RequestError} 501 without an e-mail connector, 429 at the eleventh mail to an address
   *   within ten minutes.
   */
  sendInvitation(to: string, variables: MailVariables): void {
    const connector = [...this.#tenant.connectors.values()].find(({ type }) => type === 'Email');
    if (!connector) throw new RequestError(501, 'connector.not_found', { data: { type: 'Email' } });
    this.#assertBelowRateLimit(to);
    const mail = this.#compose(connector, to, variables);
    if (mail) this.#mails.unshift(mail);
  }

  #assertBelowRateLimit(to: string): void {
    const now = this.#tenant.now();
    const recent = (this.#sentAt.get(to) ?? []).filter((sentAt) => sentAt > now - rateWindow);
    if (recent.length >= maximumMails) throw new RequestError(429, 'request.message_rate_limited');
    this.#sentAt.set(to, [...recent, now]);
  }

  #compose({ config }: Connector, to: string, variables: MailVariables): Mail | undefined {
    const template = config.templates.find(
      ({ usageType }) => usageType === 'OrganizationInvitation',
    );
    if (!template) return undefined;
    return {
      id: shortId(),
      to,
      from: `${config.fromName} <${config.fromEmail}>`,
      subject: fillTemplate(template.subject, variables),
      html: fillTemplate(template.content, variables),
      link: typeof variables['link'] === 'string' ? variables['link'] : null,
      createdAt: this.#tenant.now(),
    };
  }
}

/** Replaces `{{path.to.value}}`. Logto does not escape the values, so neither does this. */
const fillTemplate = (template: string, variables: MailVariables): string =>
  template.replaceAll(/{{\s*([\w.]+)\s*}}/g, (placeholder, path: string) => {
    const [first = '', ...rest] = path.split('.');
    if (!(first in variables)) return placeholder;
    return toText(rest.reduce(property, variables[first]));
  });

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const toText = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
