import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { standIn, wait, type Faults } from './faults.js';

/** `Faults.meet` for a server: what breaks is the connection. */
export const meetFault = async (
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
  carryOut: () => Promise<void>,
): Promise<void> => {
  const [path = '/'] = (request.url ?? '/').split('?');
  const fault = faults.take(request.method ?? 'GET', path);
  if (!fault) return carryOut();
  switch (fault.kind) {
    case 'delay':
      await wait(fault.ms);
      return carryOut();
    case 'drop':
      response.destroy();
      return;
    case 'lost':
      breakOff(response, 0);
      return carryOut();
    case 'half':
      breakOff(response, 1 / 2);
      return carryOut();
    default:
      return getRequestListener(() => standIn(fault))(request, response);
  }
};

type Chunk = string | Uint8Array | undefined;

/** Instead of the end of a response: that part of its body, and the end of the connection. */
const breakOff = (response: ServerResponse, part: number): void => {
  const send = response.write.bind(response);
  const chunks: Buffer[] = [];
  const write = (chunk: Chunk = '') => chunks.push(Buffer.from(chunk)) > 0;
  const end = (chunk?: Chunk) => {
    write(chunk);
    const body = Buffer.concat(chunks);
    const left = body.subarray(0, body.length * part);
    if (left.length === 0) return response.destroy();
    send(left, () => response.destroy());
    return response;
  };
  Object.assign(response, { write, end });
};
