/** Most characters of an address (RFC 5321, 4.5.3.1.3, less the brackets). */
const maxLength = 254;

/**
 * What browsers take for an address, with a dot in its domain.
 *
 * @see https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
 */
const pattern =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d][a-z\d-]{0,61}[a-z\d]$/;

/** A cell of a line and what ends it; separators inside quotes belong to the cell. */
const cells = /((?:"(?:[^"\r\n]|"")*"|[^,;，；、\t\r\n])*)(\r?\n|\r|[,;，；、\t])/g;

/** An address in angle brackets, a quoted name, or a word. */
const tokens = /<([^<>]*)>|"(?:[^"]|"")*"|[^\s<>"]+|[<>"]/g;

/** Whether mail can be sent to a normalised address, as far as its letters tell. */
export const isAddress = (address: string): boolean =>
  address.length <= maxLength && pattern.test(address);

/**
 * Takes addresses out of what somebody typed or pasted: lists with commas, semicolons, spaces or
 * lines, `Name <address>`, or a table (CSV, or cells of a spreadsheet) with names, other columns
 * and a header.
 *
 * @returns each address, trimmed and in lower case, and as it stands what may be meant for one
 */
export const parseAddresses = (text: string): string[] => {
  const rows = rowsOf(text);
  const found = addressColumns(rows) ?? rows.flat();
  return found.flatMap((cell) => [...new Set(addressesIn(cell))]);
};

const rowsOf = (text: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, cell = '', end = ''] of `${text}\n`.matchAll(cells)) {
    rows.at(-1)?.push(unquote(cell.trim()));
    if (/[\r\n]/.test(end)) rows.push([]);
  }
  return rows.filter((row) => row.some(Boolean));
};

const unquote = (cell: string): string =>
  /^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell;

/** The cells of a table's columns in which there are addresses; nothing when it is no table. */
const addressColumns = (rows: string[][]): string[] | undefined => {
  const [first = []] = rows;
  if (rows.length < 2 || rows.some(({ length }) => length !== first.length)) return undefined;
  const columns = first.map((_, at) => rows.map((row) => row[at] ?? ''));
  const withAddresses = columns.filter((column) => column.some(hasAt));
  if (withAddresses.length === 0) return undefined;
  const headers = first.some(hasAt) ? [] : withAddresses.map(([header = '']) => header);
  // A dot may be that of an address without its @, which must not get lost.
  const hasHeader = headers.length > 0 && !headers.some((header) => header.includes('.'));
  return withAddresses.flatMap((column) => (hasHeader ? column.slice(1) : column));
};

/** In a cell with brackets, or with any address, only what has an @ is meant; names are not. */
const addressesIn = (cell: string): string[] => {
  const found = [...cell.matchAll(tokens)];
  const isNamed = found.some(([, bracketed]) => bracketed !== undefined && hasAt(bracketed));
  if (isNamed)
    return found
      .map(([word, bracketed]) => bracketed ?? word)
      .filter(isMeant)
      .map(tidy);
  if (found.some(([word]) => hasAt(word))) return found.map(([word]) => tidy(word));
  return cell ? [cell] : [];
};

const hasAt = (text: string): boolean => text.includes('@');

const isMeant = (word: string): boolean => hasAt(word) && !word.startsWith('"');

const tidy = (word: string): string => {
  const address = word
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return isAddress(address) ? address : word.trim();
};
