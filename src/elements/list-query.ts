import { noChange } from 'lit/html.js';
import { maxPage, maxPageSize } from '../api/bounds.js';
import { tell } from './fire.js';
import type { OrgElement } from './org-element.js';
import { typingPause } from './search.js';

/** The property by which a list is filtered. */
type Filter = 'roleId' | 'status';

type QueryHost = OrgElement & { query: string; page: number; pageSize: number } & {
  [Name in Filter]?: string;
};

interface ListPage {
  items: readonly unknown[];
  total: number;
  page: number;
  pageSize: number;
}

/**
 * Search, filter and page of a list. They live in the element's properties; what the user does to
 * them is told to the host, which may want it in its URL.
 */
export class ListQuery {
  readonly #host: QueryHost;
  readonly #filter: Filter;
  readonly #unfiltered: string;
  #typing: ReturnType<typeof setTimeout> | undefined;

  /** @param unfiltered the filter that a list has at first */
  constructor(host: QueryHost, filter: Filter, unfiltered = '') {
    this.#host = host;
    this.#filter = filter;
    this.#unfiltered = unfiltered;
  }

  get text(): string {
    return this.#host.query;
  }

  get filter(): string {
    return this.#host[this.#filter] ?? '';
  }

  /** Whether nothing is searched for and the filter is what it is at first. */
  get isClear(): boolean {
    return !this.text && this.filter === this.#unfiltered;
  }

  /** Search and page as the backend takes them, whatever a host page has set the properties to. */
  get forBackend(): { q: string; page: number; pageSize: number } {
    const { query, page, pageSize } = this.#host;
    return {
      q: query.replace(/\p{Cc}/gu, ' ').trim(),
      page: within(page, maxPage, 1),
      pageSize: within(pageSize, maxPageSize, 20),
    };
  }

  /**
   * What is read out with the count, so that equal counts are heard, too: what was searched for and
   * filtered by and, beyond the first page, the range.
   *
   * @param range nothing while the rows are still those of an older query
   */
  heard(range: string | false | undefined, filter = ''): string | typeof noChange {
    const { q, page } = this.forBackend;
    if (!range) return noChange;
    return `${q} ${filter} ${page > 1 ? range : ''}`;
  }

  /** Searches once the user pauses. */
  type(query: string): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.show({ query }), typingPause);
  }

  /** Searches at once. */
  search(query: string): void {
    clearTimeout(this.#typing);
    this.show({ query });
  }

  clear(): void {
    clearTimeout(this.#typing);
    this.show({ query: '', filter: this.#unfiltered });
  }

  /** Shows the first page of another list, or another page of the same. */
  show(part: { query?: string; filter?: string; page?: number }): void {
    const host = this.#host;
    const { query = this.text, filter = this.filter, page = 1 } = part;
    if (query === this.text && filter === this.filter && page === host.page) return;
    const shown = { query, [this.#filter]: filter, page };
    Object.assign(host, shown);
    tell(host, 'org-query-changed', shown);
  }

  /** After rows went away, or with a page from an old link. @returns whether there are others */
  leavePagePastEnd({ items, total, pageSize }: ListPage): boolean {
    if (items.length > 0) return false;
    this.show({ page: Math.ceil(total / pageSize) || 1 });
    return total > 0;
  }
}

/** Which of all rows a page shows. */
export const rangeOf = ({
  items,
  total,
  page,
  pageSize,
}: ListPage): { from: number; to: number; total: number } => {
  const from = (page - 1) * pageSize + 1;
  return { from, to: from + items.length - 1, total };
};

/** A whole number from 1 on; the fallback for what is none. */
const within = (value: number, highest: number, fallback: number): number =>
  Math.min(Math.max(Math.trunc(value) || fallback, 1), highest);
