/** Below a path of an Express application, which takes the path off. */
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import { createOrgBackend, readConfig } from 'orgkit-backend';

const config = readConfig(process.env);
const { fetch } = createOrgBackend(config);

const app = express();
// Before any body parser: the backend reads bodies itself.
app.use('/orgs', getRequestListener(fetch));
app.use(express.json());
app.get('/', (request, response) => response.send('My product'));

app.listen(config.port);
