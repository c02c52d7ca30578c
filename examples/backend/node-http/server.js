/** The backend as a server of its own, on node:http. */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createOrgBackend, readConfig } from 'orgkit-backend';

const config = readConfig(process.env);
const { fetch } = createOrgBackend(config);

createServer(getRequestListener(fetch)).listen(config.port);
