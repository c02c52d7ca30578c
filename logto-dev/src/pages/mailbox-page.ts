import type { Mail } from '../mailbox.js';
import { html, Html } from './html.js';
import { layout } from './layout.js';

/** All mails with their links. A mail's own markup is untrusted and stays in a sandbox. */
export const mailboxPage = (mails: readonly Mail[]): string =>
  layout(
    'Mailbox',
    html`<h1>Mailbox</h1>
      <p class="lead">Every mail that was sent, the newest first. None leaves this computer.</p>
      ${
        mails.length === 0
          ? html`<p class="empty">No mail yet. Invite somebody, then load this page again.</p>`
          : mails.map(mailArticle)
      }`,
    { wide: true, styles },
  );

const mailArticle = (mail: Mail) =>
  html`<article aria-labelledby="subject-${mail.id}">
    <h2 id="subject-${mail.id}">${mail.subject}</h2>
    <p class="muted small">
      To ${mail.to} · <time datetime="${isoTime(mail)}">${readableTime(mail)}</time>
    </p>
    ${isWebLink(mail.link) && html`<a class="primary" href="${mail.link}" aria-describedby="subject-${mail.id}">Open the link</a>`}
    <details>
      <summary class="small">Show the mail</summary>
      <iframe sandbox="" srcdoc="${mail.html}" title="${mail.subject}"></iframe>
    </details>
  </article>`;

const isoTime = ({ createdAt }: Mail) => new Date(createdAt).toISOString();

const readableTime = ({ createdAt }: Mail) =>
  new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' }).format(createdAt);

const isWebLink = (link: string | null): link is string =>
  link !== null && /^https?:$/.test(URL.parse(link)?.protocol ?? '');

const styles = new Html(`
  .empty { padding: 2rem 0; text-align: center; color: var(--muted); }
  article { padding: 1rem 0; border-top: 1px solid var(--border); }
  article:last-child { padding-bottom: 0; }
  article .primary { display: inline-block; width: auto; margin-top: 0.75rem; }
  details { margin-top: 0.75rem; }
  summary { width: fit-content; color: var(--muted); cursor: pointer; }
  iframe {
    display: block;
    width: 100%;
    height: 10rem;
    margin-top: 0.5rem;
    border: 1px solid var(--border);
    border-radius: 8px;
    background: #fff;
    color-scheme: light;
  }
`);
