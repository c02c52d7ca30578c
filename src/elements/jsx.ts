import type { StoreElement } from './store-element.js';

type OrgTag = Extract<keyof HTMLElementTagNameMap, `org-${string}`>;
type OrgEventName = Extract<keyof GlobalEventHandlersEventMap, `org-${string}`>;

/** Events that pages listen to, as JSX writes them. */
type DomEventName =
  | `${'' | 'Dbl'}Click`
  | 'ContextMenu'
  | `Key${'Down' | 'Up'}`
  | 'Focus'
  | 'Blur'
  | 'Input'
  | 'Change'
  | 'Submit'
  | `${'Mouse' | 'Pointer'}${'Down' | 'Up' | 'Move' | 'Enter' | 'Leave' | 'Over' | 'Out'}`
  | `Touch${'Start' | 'Move' | 'End' | 'Cancel'}`
  | `Drag${'' | 'Start' | 'Enter' | 'Over' | 'Leave' | 'End'}`
  | 'Drop'
  | 'Copy'
  | 'Cut'
  | 'Paste'
  | 'Wheel'
  | 'Scroll';

type DomEventProps = {
  [Name in DomEventName as `on${Name}`]?: (
    event: GlobalEventHandlersEventMap[Lowercase<Name>],
  ) => void;
};

/** What every element of a page takes, where the framework’s own type is not given. */
interface DomProps
  extends
    DomEventProps,
    Partial<
      Pick<
        HTMLElement,
        'id' | 'className' | 'slot' | 'hidden' | 'lang' | 'dir' | 'title' | 'tabIndex'
      >
    > {
  class?: string;
  role?: string;
  part?: string;
  style?: object | string;
  children?: unknown;
}

type OrgEventProps = {
  [Name in OrgEventName as `on${Name}`]?: (event: GlobalEventHandlersEventMap[Name]) => void;
};

/** What an element has to be set: nothing that is read only, no methods. */
type OwnProps<Element> = {
  [
    Name in Exclude<keyof Element, keyof StoreElement | 'user'> as Element[Name] extends Method
      ? never
      : Name
  ]?: Element[Name];
};

type Method = (...parameters: never[]) => unknown;

interface JsxProps<Element> {
  key?: string | number | null;
  /** In Solid, the variable itself, or a function that is never told of `null`. */
  ref?: { current: Element | null } | RefCallback<Element>['call'] | Element | null;
  [attribute: `${'aria' | 'data'}-${string}`]: unknown;
}

/** Written as a method, since those take functions of the element alone. */
interface RefCallback<Element> {
  call(element: Element | null): unknown;
}

type ElementProps<Element, Attributes> = OwnProps<Element> &
  OrgEventProps &
  JsxProps<Element> &
  Omit<Attributes, keyof OwnProps<Element> | 'key' | 'ref'>;

/**
 * The props of each element in JSX, for `JSX.IntrinsicElements` of React 19, of Preact, of Solid
 * and of others that set properties of custom elements and listen with `on` and the event’s name.
 *
 * @typeParam Attributes what the framework lets every element take, such as React’s
 *   `HTMLAttributes<HTMLElement>`, which tells handlers of its own events
 * @see https://react.dev/reference/react-dom/components#custom-html-elements
 */
export type OrgJsxElements<Attributes = DomProps> = {
  [Tag in OrgTag]: ElementProps<HTMLElementTagNameMap[Tag], Attributes>;
};
