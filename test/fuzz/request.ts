/** One generated request, as text that can be printed and sent again. */
export interface FuzzRequest {
  /** Of the contract; what the request is made from, not what it ends as. */
  operation: string;
  kind: 'valid' | 'almost valid' | 'hostile';
  /** Handed to the handler, or sent byte by byte to the Node server. */
  via: 'fetch' | 'socket';
  method: string;
  target: string;
  headers: [name: string, value: string][];
  /** One character for each byte (Latin-1). */
  body: string | undefined;
}

/** The text's UTF-8, one character for each byte. */
export const toBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

export const origin = 'http://localhost';

/** Nothing for what web-standard requests cannot express; that has to go through a socket. */
export const asWebRequest = ({ method, target, headers, body }: FuzzRequest) => {
  try {
    return new Request(`${origin}${target}`, {
      method,
      headers,
      ...(body !== undefined && { body: Buffer.from(body, 'latin1') }),
    });
  } catch {
    return undefined;
  }
};
