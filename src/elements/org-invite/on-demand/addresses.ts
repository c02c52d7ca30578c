/** Most characters of an address (RFC 5321, 4.5.3.1.3, less the brackets). */
export const maxAddressLength = 254;

/**
 * What browsers take for an address, with a dot in its domain.
 *
 * @see https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
 */
const pattern =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d][a-z\d-]{0,61}[a-z\d]$/;

/** Whether mail can be sent to a normalised address, as far as its letters tell. */
export const isAddress = (address: string): boolean =>
  address.length <= maxAddressLength && pattern.test(address);

/** Whether what is being typed ends an address; a name before one may have spaces and commas. */
export const isComplete = (text: string): boolean =>
  /[,;，；、\n>]|@\S*\s/.test(text) && !/^\s*"[^@]*$|<[^>]*$/.test(text);

/**
 * Takes addresses out of what somebody typed or pasted: lists with commas, semicolons, spaces or
 * lines, `Name <address>`, or a table (CSV, or cells of a spreadsheet) with names, other columns
 * and a header.
 *
 * @returns each address, trimmed and in lower case, and as it stands what may be meant for one
 */
export const parseAddresses = (text: string): string[] => {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim());
  return addressCells(lines.map(cellsOf)).flatMap((cell) => [...new Set(addressesIn(cell))]);
};

/** Separators inside quotes belong to the cell. */
const cellsOf = (line: string): string[] =>
  Array.from(`${line},`.matchAll(/((?:"[^"]*"|[^,;，；、\t])*)./gu), ([, cell = '']) => cell);

/** Of a table, only the columns in which there are addresses, without their header. */
const addressCells = (rows: string[][]): string[] => {
  const [first = [], ...rest] = rows;
  const columns = first.flatMap((_, at) => (rows.some((row) => row[at]?.includes('@')) ? at : []));
  const isTable = columns.length > 0 && rest.every((row) => row.length === first.length);
  if (!isTable || rest.length === 0) return rows.flat();
  const cells = rows.map((row) => columns.map((at) => row[at] ?? ''));
  // A dot may be that of an address without its @, which must not get lost.
  return cells.slice(/[@.]/.test(cells[0]?.join() ?? '') ? 0 : 1).flat();
};

/** Beside an address in brackets there is a name, which is not meant. */
const addressesIn = (cell: string): string[] => {
  const words = cell.split(/[\s<>"]+|mailto:/i).filter(Boolean);
  const meant = words.filter((word) => word.includes('@'));
  if (meant.length === 0) return [cell.trim()].filter(Boolean);
  return (cell.includes('<') ? meant : words).map((word) => {
    const address = word.toLowerCase();
    return isAddress(address) ? address : word;
  });
};
