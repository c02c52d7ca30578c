const sections = document.querySelectorAll<HTMLElement>('[data-page]');
const links = document.querySelectorAll<HTMLAnchorElement>('nav a');
const product = document.title;

/** Shows the page of the address, the first one for an unknown address. */
export const showPage = (): void => {
  const known = [...sections].some((section) => section.dataset['page'] === location.pathname);
  const path = known ? location.pathname : '/';
  for (const section of sections) {
    section.hidden = section.dataset['page'] !== path;
    if (!section.hidden) document.title = `${section.ariaLabel ?? ''} · ${product}`;
  }
  for (const link of links) {
    if (link.pathname === path) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
};

let onShown: () => void = () => undefined;

/** Goes to a page of this app without loading it anew. */
export const navigate = (href: string): void => {
  history.pushState(undefined, '', href);
  showPage();
  document.querySelector<HTMLElement>('[data-page]:not([hidden])')?.focus();
  onShown();
};

const onClick = (event: MouseEvent): void => {
  const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement);
  const isPlainClick = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !isPlainClick || link.target || link.origin !== location.origin || link.hash) return;
  event.preventDefault();
  navigate(link.href);
};

/** @param onNavigate called after somebody went to another page */
export const startRouter = (onNavigate: () => void): void => {
  onShown = onNavigate;
  addEventListener('popstate', showPage);
  document.addEventListener('click', onClick);
  showPage();
};
