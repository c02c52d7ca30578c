import { createApiClient } from '@logto/api/management';
import type { Settings } from '../options.js';
import { isRejection } from './error.js';
import { MachineToken } from './machine-token.js';
import { asResponse, type LogtoAnswer, type Transport } from './transport.js';

export type Client = ReturnType<typeof createApiClient>;

/** The generated client of the Management API, with the machine's token on each call. */
export const createClient = (settings: Settings, transport: Transport): Client => {
  const machineToken = new MachineToken(transport, settings);
  const client = createApiClient({
    baseUrl: settings.logtoEndpoint,
    getToken: () => machineToken.get(),
  });
  // The package takes no `fetch`; a middleware that answers stands in for one.
  client.use({
    onRequest: async ({ request, schemaPath }) =>
      asResponse(await sendWithToken((each) => transport(each, schemaPath), machineToken, request)),
  });
  return client;
};

/** Once more with a fresh token when Logto no longer takes this one, as after its restart. */
const sendWithToken = async (
  send: (request: Request) => Promise<LogtoAnswer>,
  machineToken: MachineToken,
  request: Request,
): Promise<LogtoAnswer> => {
  try {
    return await send(request);
  } catch (error) {
    if (!isRejection(error, 401)) throw error;
    machineToken.forget(request.headers.get('Authorization')?.slice('Bearer '.length) ?? '');
    request.headers.set('Authorization', `Bearer ${await machineToken.get()}`);
    return send(request);
  }
};
