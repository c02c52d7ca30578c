/** Below a path of a Hono application, which takes the path off. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createOrgBackend, readConfig } from 'orgkit-backend';

const config = readConfig(process.env);

const app = new Hono();
app.mount('/orgs', createOrgBackend(config).fetch);
app.get('/', (c) => c.text('My product'));

serve({ fetch: app.fetch, port: config.port });
