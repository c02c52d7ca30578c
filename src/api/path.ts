/** A path of the contract; ids are escaped. */
export const path = (...segments: string[]): string =>
  segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
