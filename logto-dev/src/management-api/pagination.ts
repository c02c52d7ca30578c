import { RequestError } from './errors.js';
import { ok, type Answer } from './answer.js';

const defaultPageSize = 20;
const maximumPageSize = 100;

/** One page of a list, as the request asked for it. */
export interface Pagination {
  /** From 1. */
  page: number;
  pageSize: number;
  url: URL;
}

/** Reads `page` and `page_size`. An optional pagination is off when the request has neither. */
export const parsePagination = (
  url: URL,
  mode: 'required' | 'optional',
): Pagination | undefined => {
  const page = url.searchParams.get('page');
  const pageSize = url.searchParams.get('page_size');
  if (mode === 'optional' && !page && !pageSize) return undefined;
  return {
    page: parseNumber(page, 1, Infinity),
    pageSize: parseNumber(pageSize, defaultPageSize, maximumPageSize),
    url,
  };
};

const parseNumber = (value: string | null, fallback: number, maximum: number): number => {
  if (!value) return fallback;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= maximum) return number;
  throw new RequestError(400, 'guard.invalid_pagination');
};

/** Answers the page of a list with its total; the whole list where no page was asked for. */
export const answerPage = <T>(
  pagination: Pagination | undefined,
  items: readonly T[],
  represent: (item: T) => unknown,
): Answer => {
  if (!pagination) return ok(items.map(represent));
  const { page, pageSize, url } = pagination;
  const offset = (page - 1) * pageSize;
  return {
    status: 200,
    body: items.slice(offset, offset + pageSize).map(represent),
    headers: {
      'total-number': String(items.length),
      link: links(url, page, Math.ceil(items.length / pageSize) || 1),
    },
  };
};

// Logto leaves `/api` out of these URLs.
const links = (url: URL, page: number, lastPage: number): string => {
  const link = (number: number, relation: string) => {
    const target = new URL(url.pathname.replace(/^\/api/, '') + url.search, url.origin);
    target.searchParams.set('page', String(number));
    return `<${target.href}>; rel="${relation}"`;
  };
  return [
    link(1, 'first'),
    link(lastPage, 'last'),
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < lastPage ? [link(page + 1, 'next')] : []),
  ].join(', ');
};
