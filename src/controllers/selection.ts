import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Which rows of a list are selected, by their ids. A row that is not shown anymore is not selected. */
export class Selection implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #selectable: () => readonly string[];
  readonly #ids = new Set<string>();

  /** @param selectable ids of the rows that are shown and can be selected */
  constructor(host: ReactiveControllerHost, selectable: () => readonly string[]) {
    this.#host = host;
    this.#selectable = selectable;
    host.addController(this);
  }

  hostUpdate(): void {
    const selectable = this.#selectable();
    for (const id of this.#ids) if (!selectable.includes(id)) this.#ids.delete(id);
  }

  get ids(): string[] {
    return [...this.#ids];
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Whether every row is selected; of none, that there is nothing to select. */
  get isAll(): boolean {
    return this.#ids.size > 0 && this.#ids.size === this.#selectable().length;
  }

  /** Whether rows are selected, but not every one. */
  get isSome(): boolean {
    return this.#ids.size > 0 && !this.isAll;
  }

  readonly toggle = (id: string): void => {
    if (!this.#ids.delete(id)) this.#ids.add(id);
    this.#host.requestUpdate();
  };

  /** Selects every row, or none when all are. */
  readonly toggleAll = (): void => {
    const ids = this.isAll ? [] : this.#selectable();
    this.clear();
    for (const id of ids) this.#ids.add(id);
  };

  readonly clear = (): void => {
    this.#ids.clear();
    this.#host.requestUpdate();
  };
}
