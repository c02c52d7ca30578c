/** The least that lists members: the token is verified, and Logto is asked. What to compare with. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { LogtoMember } from '../backend/src/logto/management-api.js';
import type { OrgBackendOptions } from '../backend/src/options.js';
import { member } from '../backend/src/wire/entities.js';
import { ready, settingsOfPart } from './process.js';

const { logtoEndpoint, m2mAppId, m2mAppSecret } = settingsOfPart() as OrgBackendOptions;

let calls = 0;

const askLogto = (path: string, init: RequestInit): Promise<Response> => {
  calls++;
  return fetch(logtoEndpoint + path, init);
};

const requestMachineToken = async (): Promise<string> => {
  const response = await askLogto('/oidc/token', {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${m2mAppId}:${m2mAppSecret}`)}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      resource: 'https://default.logto.app/api',
      scope: 'all',
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
};

const keys = createRemoteJWKSet(new URL(`${logtoEndpoint}/oidc/jwks`));
const machineToken = requestMachineToken();

const app = new Hono();

app.get('/organizations/:id/members', async (c) => {
  const id = c.req.param('id');
  const token = c.req.header('Authorization')?.slice('Bearer '.length) ?? '';
  await jwtVerify(token, keys, {
    issuer: `${logtoEndpoint}/oidc`,
    audience: `urn:logto:organization:${id}`,
  });
  const response = await askLogto(`/api/organizations/${id}/users?page=1&page_size=20`, {
    headers: { Authorization: `Bearer ${await machineToken}` },
  });
  const members = (await response.json()) as LogtoMember[];
  const total = Number(response.headers.get('Total-Number'));
  return c.json({ items: members.map(member), total, page: 1, pageSize: 20 });
});

serve({ fetch: app.fetch, port: 0, hostname: 'localhost' }, ({ port }) => {
  ready({ url: `http://localhost:${port}` }, () => calls);
});
