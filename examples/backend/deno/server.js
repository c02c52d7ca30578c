/** On Deno: `deno run --allow-net --allow-env deno/server.js`. */
import { createOrgBackend, readConfig } from 'orgkit-backend';

const config = readConfig(Deno.env.toObject());

Deno.serve({ port: config.port }, createOrgBackend(config).fetch);
