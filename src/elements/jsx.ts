import type { ReactiveElement } from './reactive-element.js';

type OrgTag = Extract<keyof HTMLElementTagNameMap, `org-${string}`>;
type OrgEventName = Extract<keyof GlobalEventHandlersEventMap, `org-${string}`>;

/** What every element of a page has, as far as an element of the kit may need it. */
type GlobalProps = Partial<
  Pick<HTMLElement, 'id' | 'className' | 'slot' | 'hidden' | 'lang' | 'dir' | 'title'>
>;

/** Properties under their own names; JSX takes any attribute with a hyphen. */
type OwnProps<Element> = Partial<Omit<Element, keyof ReactiveElement>>;

type EventProps = {
  [Name in OrgEventName as `on${Name}`]?: (event: GlobalEventHandlersEventMap[Name]) => void;
};

interface ReactProps<Element> {
  style?: object;
  key?: string | number | null;
  ref?: { current: Element | null } | ((element: Element | null) => void) | null;
  children?: unknown;
}

/**
 * The props of each element in JSX, for `JSX.IntrinsicElements` of React 19, of Preact and of
 * others that set properties of custom elements and listen with `on` and the event’s name.
 *
 * @see https://react.dev/reference/react-dom/components#custom-html-elements
 */
export type OrgJsxElements = {
  [Tag in OrgTag]: GlobalProps &
    OwnProps<HTMLElementTagNameMap[Tag]> &
    EventProps &
    ReactProps<HTMLElementTagNameMap[Tag]>;
};
