/** On Bun: `bun bun/server.js`. */
import { createOrgBackend, readConfig } from 'orgkit-backend';

const config = readConfig(process.env);

Bun.serve({ port: config.port, fetch: createOrgBackend(config).fetch });
