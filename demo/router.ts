const pages = document.querySelectorAll<HTMLElement>('[data-page]');
const links = document.querySelectorAll<HTMLAnchorElement>('nav a');
const product = document.title;

/** Told after a page was shown: what follows its name in the address, such as `members`. */
type OnShow = (rest: string) => void;
let onShow: OnShow = () => undefined;

/** Shows the page of the address, the first one for an unknown address. */
export const showPage = (): void => {
  const [, name = '', rest = ''] = location.pathname.split('/');
  const known = [...pages].some((page) => page.dataset['page'] === `/${name}`);
  const path = known ? `/${name}` : '/';
  for (const page of pages) {
    page.hidden = page.dataset['page'] !== path;
    fill(page);
    if (!page.hidden) document.title = `${page.ariaLabel ?? ''} · ${product}`;
  }
  for (const link of links) {
    if (link.pathname === path) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  onShow(rest);
};

/** A page with a template is there only while it is shown: what is not, reads nothing. */
const fill = (page: HTMLElement): void => {
  const template = page.querySelector('template');
  if (!template) return;
  if (page.hidden) page.replaceChildren(template);
  else if (page.childElementCount === 1) page.append(document.importNode(template.content, true));
};

let onNavigate: () => void = () => undefined;

/** Goes to a page of this app without loading it anew. */
export const navigate = (href: string): void => {
  history.pushState(undefined, '', href);
  showPage();
  document.querySelector<HTMLElement>('[data-page]:not([hidden])')?.focus();
  onNavigate();
};

const onClick = (event: MouseEvent): void => {
  const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement);
  const isPlainClick = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !isPlainClick || link.target || link.origin !== location.origin || link.hash) return;
  event.preventDefault();
  navigate(link.href);
};

/** `onNavigate` is called after somebody went to another page. */
export const startRouter = (options: { onShow: OnShow; onNavigate: () => void }): void => {
  ({ onShow, onNavigate } = options);
  addEventListener('popstate', showPage);
  document.addEventListener('click', onClick);
  showPage();
};
