/** Below a path of a Fastify application. */
import { getRequestListener } from '@hono/node-server';
import Fastify from 'fastify';
import { createOrgBackend, readConfig } from 'orgkit-backend';

const config = readConfig(process.env);
const listener = getRequestListener(createOrgBackend(config).fetch);

/** A plugin, so that the body parsers of the rest of the application stay. */
const organizations = async (app, { prefix }) => {
  // The backend reads bodies itself.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (request, payload, done) => done(null));
  app.all('/*', (request, reply) => {
    reply.hijack();
    request.raw.url = request.raw.url.slice(prefix.length);
    listener(request.raw, reply.raw);
  });
};

const app = Fastify();
app.register(organizations, { prefix: '/orgs' });
app.get('/', () => 'My product');

await app.listen({ port: config.port });
