import { html, Html } from './html.js';

const sharedStyles = new Html(`
  :root {
    color-scheme: light dark;
    --accent: light-dark(#4f46e5, #a5b4fc);
    --on-accent: light-dark(#fff, #1e1b4b);
    --background: light-dark(#f6f7f9, #101216);
    --surface: light-dark(#fff, #181b21);
    --hover: light-dark(#f1f2f6, #22262e);
    --text: light-dark(#1a1d23, #e8eaee);
    --muted: light-dark(#5c6370, #a0a7b4);
    --border: light-dark(#e2e5ea, #2d323b);
    --control: light-dark(#868d99, #7b8290);
    --danger: light-dark(#b42318, #ff9c92);
  }
  * { box-sizing: border-box; }
  [hidden] { display: none; }
  body {
    margin: 0;
    padding: 2rem 1rem;
    min-height: 100dvh;
    background: var(--background);
    color: var(--text);
    font: 1rem/1.5 system-ui, sans-serif;
    overflow-wrap: anywhere;
  }
  main {
    margin: 0 auto;
    padding: 2rem;
    max-width: 26rem;
    background: var(--surface);
    border: 1px solid var(--border);
    border-radius: 12px;
  }
  main.wide { max-width: 44rem; }
  @media (max-width: 30rem) {
    body { padding: 0; background: var(--surface); }
    main { border: 0; padding: 1.5rem 1rem; }
  }
  h1 { margin: 0; font-size: 1.375rem; font-weight: 600; line-height: 1.3; }
  h2 { margin: 0; font-size: 1rem; font-weight: 600; }
  p { margin: 0; }
  p.lead, .muted { color: var(--muted); }
  p.lead { margin-block: 0.25rem 1.5rem; }
  .small { font-size: 0.875rem; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  button, input { font: inherit; color: inherit; }
  .primary {
    display: block;
    width: 100%;
    padding: 0.5rem 1rem;
    border: 1px solid transparent;
    border-radius: 8px;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .primary:hover { filter: brightness(1.08); }
  label { display: block; margin-bottom: 0.25rem; font-weight: 600; font-size: 0.875rem; }
  input {
    display: block;
    width: 100%;
    margin-bottom: 1rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--control);
    border-radius: 8px;
    background: var(--surface);
  }
  input[aria-invalid='true'] { border-color: var(--danger); }
  .error { margin: -0.75rem 0 1rem; color: var(--danger); font-size: 0.875rem; }
  .alert { margin: 0 0 1rem; }
  .divider {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    margin: 1.25rem 0;
    color: var(--muted);
    font-size: 0.875rem;
  }
  .divider::before, .divider::after { content: ''; flex: 1; border-top: 1px solid var(--border); }
`);

interface LayoutOptions {
  wide?: boolean;
  /** Rules that only this page needs. */
  styles?: Html;
}

/** A whole page; it loads nothing from elsewhere. */
export const layout = (title: string, content: Html, options: LayoutOptions = {}): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${sharedStyles} ${options.styles}
        </style>
      </head>
      <body>
        <main class="${options.wide ? 'wide' : ''}">${content}</main>
      </body>
    </html>`.markup;

/** Answers with a page that may load and run nothing, whatever its content tries. */
export const pageResponse = (page: string, status = 200): Response =>
  new Response(page, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data: https:; base-uri 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
    },
  });
