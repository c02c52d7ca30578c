/** Every item of a list, read page by page. */
export const allPages = async <T>(
  read: (page: number) => Promise<{ items: T[]; total: number }>,
): Promise<T[]> => {
  const all: T[] = [];
  for (let page = 1; ; page++) {
    const { items, total } = await read(page);
    all.push(...items);
    if (all.length >= total || items.length === 0) return all;
  }
};
