import type { OrgBackendOptions } from '../../backend/src/options.js';
import type { LogtoDev } from '../../logto-dev/src/logto-dev.js';

/** How the backend of a test or a story reaches the in-memory Logto. */
export const backendOptions = (logto: LogtoDev): OrgBackendOptions => ({
  logtoEndpoint: logto.endpoint,
  m2mAppId: logto.credentials.m2mAppId,
  m2mAppSecret: logto.credentials.m2mAppSecret,
  apiResource: logto.credentials.apiResource,
  invitationUrl: 'https://app.example.test/join?invitation={id}',
  fetch: (request) => logto.fetch(request),
});
