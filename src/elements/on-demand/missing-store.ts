import type { StoreElement } from '../store-element.js';

const told = new WeakSet<StoreElement>();

/** Tells the developer, once, what an element lacks that would show "Loading" for ever. */
export const tellOfMissingStore = (element: StoreElement): void => {
  const { store, isConnected, localName } = element;
  if (store || !isConnected || told.has(element)) return;
  told.add(element);
  console.warn(`orgkit: <${localName}> has no backend yet. ${wayOn(element)}`, element);
};

const wayOn = (element: Element): string => {
  if (!isInProvider(element)) {
    return 'Put it into an <org-provider backend-url="…">, or call configure().';
  }
  return customElements.get('org-provider')
    ? 'Give the <org-provider> around it a backend-url.'
    : "The <org-provider> around it is not defined: import 'orgkit/elements/org-provider/define.js'.";
};

/** Looks through shadow roots and slots, as the request for the store goes. */
const isInProvider = (node: Node | null): boolean => {
  if (node instanceof ShadowRoot) return isInProvider(node.host);
  if (!(node instanceof Element)) return false;
  return node.localName === 'org-provider' || isInProvider(node.assignedSlot ?? node.parentNode);
};
