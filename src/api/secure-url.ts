const isThisComputer = (hostname: string): boolean =>
  /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/**
 * A URL to which tokens may go, normalized: they must not travel in the clear.
 *
 * @throws TypeError when it is none, not absolute, or neither https nor http on this computer
 */
export const secureUrl = (name: string, url: string): string => {
  const { protocol, hostname, href } = new URL(url);
  if (protocol === 'https:' || (protocol === 'http:' && isThisComputer(hostname))) return href;
  throw new TypeError(`${name} must be https, or on localhost: ${url}`);
};
