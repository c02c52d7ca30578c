/**
 * Where a key leads in a menu or a listbox: arrows around its ends, Home, End, and a letter to the
 * next item that begins with it. Nowhere for other keys.
 *
 * @param at index of the item to start from, -1 for none
 */
export const nextItem = <Item extends HTMLElement>(
  key: string,
  items: readonly Item[],
  at: number,
): Item | undefined => {
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(Math.max(at, 0) - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length > 1) return undefined;
  return [...items.slice(at + 1), ...items.slice(0, at)].find((item) =>
    item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()),
  );
};
