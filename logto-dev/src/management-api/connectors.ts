import * as v from 'valibot';
import type { Connector } from '../entities.js';
import { noContent, ok } from './answer.js';
import { findById, getForUpdate } from './errors.js';
import { route } from './router.js';

const template = v.object({
  usageType: v.string(),
  type: v.string(),
  subject: v.string(),
  content: v.string(),
});

const config = v.objectWithRest(
  { fromName: v.string(), fromEmail: v.string(), templates: v.array(template) },
  v.unknown(),
);

const connectorEntity = (connector: Connector) => ({
  ...connector,
  syncProfile: false,
  enableTokenStorage: false,
  metadata: {},
  logo: '…',
  logoDark: '…',
  readme: '…',
  configTemplate: '{}',
  platform: null,
  isDemo: false,
  extraInfo: {},
});

export const connectorRoutes = [
  route('GET /connectors', {}, ({ tenant, searchParams }) => {
    const target = searchParams.get('target');
    const found = [...tenant.connectors.values()].filter(
      (connector) => target === null || connector.target === target,
    );
    return ok(found.map(connectorEntity));
  }),
  route('GET /connectors/:id', {}, ({ tenant, params }) =>
    ok(connectorEntity(findById(tenant.connectors, 'connectors', params.id))),
  ),
  route('PATCH /connectors/:id', { body: v.object({ config }) }, ({ tenant, params, body }) => {
    const connector = getForUpdate(tenant.connectors, 'connector', params.id);
    return ok(connectorEntity(Object.assign(connector, body)));
  }),
  route('DELETE /connectors/:id', {}, ({ tenant, params }) => {
    findById(tenant.connectors, 'connectors', params.id);
    tenant.connectors.delete(params.id);
    return noContent;
  }),
];
