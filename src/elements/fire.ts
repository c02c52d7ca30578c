/** One of `events.ts`, with its fields. */
class OrgEvent<Type extends OrgEventType> extends Event {
  constructor(type: Type, fields: Fields<Type>, cancelable: boolean) {
    super(type, { bubbles: true, composed: true, cancelable });
    Object.assign(this, fields);
  }
}

/** Fires a request. @returns whether nobody has prevented it */
export const ask = <Type extends OrgEventType>(
  element: HTMLElement,
  type: Type,
  fields: Fields<Type>,
): boolean => element.dispatchEvent(new OrgEvent(type, fields, true));

/** Fires a fact. */
export const tell = <Type extends OrgEventType>(
  element: HTMLElement,
  type: Type,
  fields: Fields<Type>,
): void => void element.dispatchEvent(new OrgEvent(type, fields, false));

type OrgEventType = Extract<keyof GlobalEventHandlersEventMap, `org-${string}`>;
type Fields<Type extends OrgEventType> = Omit<GlobalEventHandlersEventMap[Type], keyof Event>;
