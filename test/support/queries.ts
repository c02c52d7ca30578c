/** Finds what a user finds: by role and accessible name, through open shadow roots. */
import {
  computeAccessibleDescription,
  computeAccessibleName,
  getRole,
} from 'dom-accessibility-api';

type Name = string | RegExp;

/** All that is exposed to assistive technology with this role and, when given, this name. */
export const allByRole = (root: ParentNode, role: string, name?: Name): HTMLElement[] =>
  elementsIn(root).filter(
    (element) =>
      getRole(element) === role &&
      isExposed(element) &&
      (name === undefined || matches(nameOf(element), name)),
  );

/** @throws Error that lists what is there when there is none, or more than one */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector: the caller knows which element has the role
export const byRole = <T extends HTMLElement = HTMLElement>(
  root: ParentNode,
  role: string,
  name?: Name,
): T => {
  const found = allByRole(root, role, name);
  const [first] = found;
  if (first && found.length === 1) return first as T;
  const present = allByRole(root, role).map((element) => `"${nameOf(element)}"`);
  throw new Error(
    `${found.length} elements are a ${role} named ${String(name)}. There are: ${present.join(', ')}`,
  );
};

/** One, or nothing. */
export const queryByRole = (root: ParentNode, role: string, name?: Name): HTMLElement | undefined =>
  allByRole(root, role, name)[0];

export const nameOf = (element: Element): string => folded(computeAccessibleName(element));

/** Help and error of a control, as they are read out after its name. */
export const descriptionOf = (element: Element): string =>
  folded(computeAccessibleDescription(element));

/** All visible text, spaces folded. */
export const textOf = (root: ParentNode): string =>
  folded(
    elementsIn(root)
      .filter((element) => element.localName !== 'style' && isExposed(element))
      .map(({ childNodes }) => [...childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
      .map((nodes) => nodes.map(({ textContent }) => textContent).join(''))
      .join(' '),
  );

/** With single spaces that may be broken at, as one hears a text. */
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What has the focus, inside whatever shadow root. */
export const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

const elementsIn = (root: ParentNode): HTMLElement[] => [
  ...(root instanceof HTMLElement && root.shadowRoot ? elementsIn(root.shadowRoot) : []),
  ...[...root.children]
    .filter((child) => child instanceof HTMLElement)
    .flatMap((child) => [child, ...elementsIn(child)]),
];

const isExposed = (element: HTMLElement): boolean =>
  isVisible(element) && !element.closest('[aria-hidden="true"]');

/** What has no box of its own is there as long as what is around it. */
const isVisible = (element: HTMLElement): boolean => {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const { parentElement } = element;
  return (
    getComputedStyle(element).display === 'contents' && (!parentElement || isVisible(parentElement))
  );
};

const matches = (text: string, wanted: Name): boolean =>
  typeof wanted === 'string' ? text === wanted : wanted.test(text);
