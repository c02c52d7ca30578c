import type { MembersQuery } from '../../api/members.js';
import type { MemberList } from '../../api/types.js';
import { tell } from '../events.js';
import type { OrgElement } from '../org-element.js';

/** How long nobody types before the search goes out, in ms. */
const typingPause = 250;

/** Bounds of the contract. */
const maxPage = 1_000_000;
const maxPageSize = 100;

interface QueryHost extends OrgElement {
  query: string;
  roleId: string;
  page: number;
  pageSize: number;
}

/**
 * Search, role filter and page of the member list. They live in the element's properties; what the
 * user does to them is told to the host, which may want it in its URL.
 */
export class MemberQuery {
  readonly #host: QueryHost;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: QueryHost) {
    this.#host = host;
  }

  /** What to ask the backend, whatever a host page has set the properties to. */
  get forBackend(): MembersQuery {
    const { query, roleId, page, pageSize } = this.#host;
    return {
      q: query.replace(/\p{Cc}/gu, ' ').trim(),
      roleId,
      page: within(page, maxPage, 1),
      pageSize: within(pageSize, maxPageSize, 20),
    };
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
    this.show({ query: '', roleId: '' });
  }

  /** Shows the first page of another list, or another page of the same. */
  show(part: { query?: string; roleId?: string; page?: number }): void {
    const host = this.#host;
    const { query = host.query, roleId = host.roleId, page = 1 } = part;
    if (query === host.query && roleId === host.roleId && page === host.page) return;
    Object.assign(host, { query, roleId, page });
    tell(host, 'org-query-changed', { query, roleId, page });
  }

  /** After removals, or with a page from an old link. */
  leavePagePastEnd({ items, total, pageSize }: MemberList): void {
    if (items.length === 0) this.show({ page: Math.ceil(total / pageSize) || 1 });
  }
}

/** A whole number from 1 on; the fallback for what is none. */
const within = (value: number, highest: number, fallback: number): number =>
  Math.min(Math.max(Math.trunc(value) || fallback, 1), highest);
