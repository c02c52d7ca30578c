/** A path of the contract; ids are escaped. One of dots alone would be a step up, so it is none. */
export const path = (...segments: string[]): string =>
  segments.map((segment) => `/${encodeURIComponent(segment).replace(/^\.+$/, '-')}`).join('');

/** `?page=1&q=…`, without what is empty. */
export const search = (params: object): string => {
  const given = Object.entries(params).filter(([, value]) => value) as [string, unknown][];
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
};
