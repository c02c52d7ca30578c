/** Logto lists at most so many at once. */
export const maxPageSize = 100;

export interface Paging {
  /** From 1. */
  page: number;
  page_size: number;
}

type ReadPage<T> = (paging: Paging) => Promise<T[]>;

/** What is on the pages of a list; reads on for as long as somebody looks. */
export async function* eachListed<T>(read: ReadPage<T>, maxPages = Infinity): AsyncGenerator<T> {
  for (let page = 1; page <= maxPages; page++) {
    const found = await read({ page, page_size: maxPageSize });
    yield* found;
    if (found.length < maxPageSize) return;
  }
}

export const listAll = async <T>(read: ReadPage<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const each of eachListed(read)) all.push(each);
  return all;
};
