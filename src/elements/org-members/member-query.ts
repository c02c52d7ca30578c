import type { ReactiveController } from 'lit';
import type { MembersQuery } from '../../api/members.js';
import type { MemberList } from '../../api/types.js';
import { OrgQueryChangedEvent } from '../events.js';
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
export class MemberQuery implements ReactiveController {
  readonly #host: QueryHost;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: QueryHost) {
    this.#host = host;
    host.addController(this);
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
  readonly onType = (text: string): void => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.onSearch(text), typingPause);
  };

  /** Searches at once. */
  readonly onSearch = (query: string): void => {
    clearTimeout(this.#typing);
    this.#show({ query, page: 1 });
  };

  readonly onFilter = (roleId: string): void => this.#show({ roleId, page: 1 });

  readonly onTurn = (by: 1 | -1): void => this.#show({ page: this.forBackend.page + by });

  clear(): void {
    clearTimeout(this.#typing);
    this.#show({ query: '', roleId: '', page: 1 });
  }

  /** After removals, or with a page from an old link. */
  leavePagePastEnd({ items, total, pageSize }: MemberList): void {
    if (items.length > 0 || this.#host.page <= 1) return;
    this.#show({ page: Math.max(1, Math.ceil(total / pageSize)) });
  }

  hostDisconnected(): void {
    clearTimeout(this.#typing);
  }

  #show(part: { query?: string; roleId?: string; page: number }): void {
    const host = this.#host;
    const { query = host.query, roleId = host.roleId, page } = part;
    if (query === host.query && roleId === host.roleId && page === host.page) return;
    Object.assign(host, { query, roleId, page });
    host.dispatchEvent(new OrgQueryChangedEvent(query, roleId, page));
  }
}

/** A whole number from 1 on; the fallback for what is none. */
const within = (value: number, highest: number, fallback: number): number =>
  Math.min(Math.max(Math.trunc(value) || fallback, 1), highest);
