import { connect } from 'node:net';
import type { FuzzRequest } from './request.js';

/** Milliseconds after which a server that says nothing is stuck. */
const patience = 20_000;

/** Sends the request byte by byte. @returns nothing where the server hung up without a word */
export const sendBytes = async (
  request: FuzzRequest,
  port: number,
): Promise<Response | undefined> => {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  // A server that refuses may hang up while it is still being written to: what came by then counts.
  socket.on('error', () => socket.destroy());
  socket.setTimeout(patience, () => socket.destroy());
  socket.write(Buffer.from(messageOf(request), 'latin1'));
  // Node answers nobody who is gone; but where the length is a lie, it would wait for more.
  if (framesItself(request)) socket.end();
  await new Promise((resolve) => socket.once('close', resolve));
  return responseOf(Buffer.concat(chunks).toString('latin1'));
};

/** Whether the request says itself where its body ends, which may be wrong. */
export const framesItself = ({ headers }: FuzzRequest): boolean =>
  headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name));

/** What HTTP demands is added, unless the request brings its own. */
const messageOf = (request: FuzzRequest): string => {
  const { method, target, headers, body = '' } = request;
  const has = (wanted: string) => headers.some(([name]) => name.toLowerCase() === wanted);
  const lines = [
    ...(has('host') ? [] : ['Host: localhost']),
    ...(has('connection') ? [] : ['Connection: close']),
    ...(framesItself(request) ? [] : [`Content-Length: ${body.length}`]),
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  return `${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
};

/** `HTTP/1.1 100 Continue` and its like, which come before the answer. */
const interim = /^HTTP\/1\.1 1\d\d[^]*?\r\n\r\n/;

/** The first answer in the bytes that came. */
const responseOf = (bytes: string): Response | undefined => {
  const [, status, head = '', rest = ''] =
    /^HTTP\/1\.1 (\d+)[^\r]*\r\n([^]*?\r\n)??\r\n([^]*)$/.exec(bytes.replace(interim, '')) ?? [];
  if (status === undefined) return undefined;
  const headers = new Headers(
    head
      .split('\r\n')
      .filter(Boolean)
      .map((line): [string, string] => {
        const [name = '', ...value] = line.split(': ');
        return [name, value.join(': ')];
      }),
  );
  const body = Buffer.from(bodyOf(headers, rest), 'latin1');
  return new Response(body.length > 0 ? body : null, { status: Number(status), headers });
};

const bodyOf = (headers: Headers, bytes: string): string => {
  if (headers.get('Transfer-Encoding') === 'chunked') return unchunked(bytes);
  return bytes.slice(0, Number(headers.get('Content-Length') ?? bytes.length));
};

const unchunked = (bytes: string): string => {
  const [line, size = '0'] = /^([0-9a-f]+)\r\n/i.exec(bytes) ?? [];
  const length = Number.parseInt(size, 16);
  if (line === undefined || length === 0) return '';
  const end = line.length + length;
  return bytes.slice(line.length, end) + unchunked(bytes.slice(end + 2));
};
