import type { PropertyValues, ReactiveController, ReactiveControllerHost } from 'lit';
import { render } from 'lit/html.js';
import { addStyles } from '../styles/add-styles.js';

/** How a property and its attribute belong together; no other options of Lit's are known here. */
interface PropertyDeclaration {
  /** What the attribute's text stands for; without it, for itself. */
  readonly type?: typeof Boolean | typeof Number;
  /** The attribute, where it is not the property's name in lower case; `false` for none. */
  readonly attribute?: string | boolean;
  /** Whether the attribute follows the property, which is a text then. */
  readonly reflect?: boolean;
  /** Whether the property is the element's own affair, without an attribute. */
  readonly state?: boolean;
}

export type PropertyDeclarations = Readonly<Record<string, PropertyDeclaration>>;

/** A server has no elements, but loads the modules of pages that it renders all the same. */
const Base = (globalThis.HTMLElement as typeof HTMLElement | undefined) ?? (Object as never);

/**
 * An element that renders a template when its properties change: as much of Lit's `LitElement` as
 * the kit needs, with its names and meanings, in a third of its bytes.
 *
 * Changes are gathered until the next microtask. Then come `willUpdate()`, `hostUpdate()` of the
 * controllers, `update()` with `render()` in it, `hostUpdated()` and `updated()`. What changes
 * before `render()` has returned is part of that update; what changes later makes another one.
 *
 * @see https://lit.dev/docs/components/lifecycle/
 */
export abstract class ReactiveElement extends Base implements ReactiveControllerHost {
  static styles: readonly string[] = [];
  /** What the class adds to those of its base class; once it is registered, all of them. */
  static properties: PropertyDeclarations = {};

  /** Asked for when the class is registered: accessors are made of its properties. */
  static get observedAttributes(): string[] {
    this.properties = propertiesOf(this);
    return Object.entries(this.properties).flatMap(([name, declaration]) => {
      Object.defineProperty(this.prototype, name, {
        get(this: ReactiveElement) {
          return this.#values.get(name);
        },
        set(this: ReactiveElement, value: unknown) {
          this.#set(name, value);
        },
        configurable: true,
      });
      return attributeOf(name, declaration) ?? [];
    });
  }

  readonly renderRoot: ShadowRoot = this.attachShadow({ mode: 'open' });

  readonly #class = this.constructor as typeof ReactiveElement;
  readonly #values = new Map<string, unknown>();
  readonly #controllers = new Set<ReactiveController>();
  /** Unlike `isConnected`, not while the constructor makes an element of a tag in the page. */
  #isConnected = false;
  #onFirstConnected!: () => void;
  readonly #firstConnected = new Promise<void>((resolve) => {
    this.#onFirstConnected = resolve;
  });
  #changed: PropertyValues = new Map();
  #isUpdatePending = false;
  #updateComplete!: Promise<boolean>;

  constructor() {
    super();
    addStyles(this, ...this.#class.styles);
    this.#keepEarlyValues();
    this.requestUpdate();
  }

  /** Fulfilled after the update, with whether it made no other one; rejected where it threw. */
  get updateComplete(): Promise<boolean> {
    return this.#updateComplete;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.#isConnected) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  connectedCallback(): void {
    this.#isConnected = true;
    this.#onFirstConnected();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    this.#isConnected = false;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _: string | null, text: string | null): void {
    for (const [name, declaration] of Object.entries(this.#class.properties)) {
      // An attribute that follows its property has nothing new to say, not even of `undefined`.
      const isNew = text !== (this.#values.get(name) ?? null);
      if (!isNew || attribute !== attributeOf(name, declaration)) continue;
      Object.assign(this, { [name]: valueOf(text, declaration) });
    }
  }

  /** Updates in the next microtask; the first time, when the element is connected. */
  requestUpdate(): void {
    if (this.#isUpdatePending) return;
    this.#isUpdatePending = true;
    this.#updateComplete = this.#firstConnected.then(() => this.#performUpdate());
  }

  protected willUpdate?(changed: PropertyValues): void;
  protected abstract render(): unknown;
  protected updated?(changed: PropertyValues): void;

  protected update(changed: PropertyValues): void {
    const template = this.render();
    this.#endChanges();
    this.#reflect(changed);
    render(template, this.renderRoot, { host: this });
  }

  #performUpdate(): boolean {
    const changed = this.#changed;
    try {
      this.willUpdate?.(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      this.update(changed);
    } catch (error) {
      this.#endChanges();
      throw error;
    }
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.updated?.(changed);
    return !this.#isUpdatePending;
  }

  /** What changes from here on is for another update. */
  #endChanges(): void {
    this.#changed = new Map();
    this.#isUpdatePending = false;
  }

  #set(name: string, value: unknown): void {
    const old = this.#values.get(name);
    if (Object.is(value, old)) return;
    this.#values.set(name, value);
    if (!this.#changed.has(name)) this.#changed.set(name, old);
    this.requestUpdate();
  }

  /** What the page has set before there were accessors would hide them. */
  #keepEarlyValues(): void {
    const early: Record<string, unknown> = {};
    for (const name in this.#class.properties) {
      if (!Object.hasOwn(this, name)) continue;
      early[name] = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
    }
    void this.#firstConnected.then(() => Object.assign(this, early));
  }

  #reflect(changed: PropertyValues): void {
    for (const [name, declaration] of Object.entries(this.#class.properties)) {
      const attribute = declaration.reflect && attributeOf(name, declaration);
      if (!attribute || !changed.has(name)) continue;
      const text = (this.#values.get(name) ?? null) as string | null;
      if (text === null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, text);
    }
  }
}

const propertiesOf = (type: typeof ReactiveElement): PropertyDeclarations =>
  'properties' in type
    ? { ...propertiesOf(Object.getPrototypeOf(type) as typeof ReactiveElement), ...type.properties }
    : {};

const attributeOf = (
  name: string,
  { attribute = true, state }: PropertyDeclaration,
): string | undefined => {
  if (typeof attribute === 'string') return attribute;
  return attribute && !state ? name.toLowerCase() : undefined;
};

const valueOf = (text: string | null, { type }: PropertyDeclaration): unknown => {
  if (type === Boolean) return text !== null;
  return type && text !== null ? type(text) : text;
};
