import { LiveAccess } from './access/live-access.js';
import { Managers } from './access/managers.js';
import { RoleTemplate } from './access/role-template.js';
import { createTokenVerifier, type VerifyToken } from './auth/token-verifier.js';
import { rememberVerified } from './auth/verified-tokens.js';
import { Idempotency } from './idempotency.js';
import { Limits } from './limits.js';
import { ManagementApi } from './logto/management-api.js';
import { Readiness } from './logto/readiness.js';
import { createTransport } from './logto/transport.js';
import { observeCalls } from './observe.js';
import type { Settings } from './options.js';
import { Seal } from './state/seal.js';

/** What routes and flows work with; one set for each backend. */
export interface Services {
  settings: Settings;
  verify: VerifyToken;
  api: ManagementApi;
  readiness: Readiness;
  template: RoleTemplate;
  access: LiveAccess;
  managers: Managers;
  idempotency: Idempotency;
  limits: Limits;
}

export const createServices = (settings: Settings): Services => {
  const { now, observe } = settings;
  const transport = observeCalls(createTransport(settings), observe, now);
  const api = new ManagementApi(settings, transport);
  const seal = new Seal(settings.m2mAppSecret);
  const template = new RoleTemplate(api, settings);
  return {
    settings,
    verify: rememberVerified(createTokenVerifier(settings, transport), settings.now),
    api,
    readiness: new Readiness(api, now),
    template,
    access: new LiveAccess(api, template, settings),
    managers: new Managers(api, template),
    idempotency: new Idempotency(settings.state, seal),
    limits: new Limits(settings, seal),
  };
};
