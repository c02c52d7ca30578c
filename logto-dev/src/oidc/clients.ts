import type { ClientMetadata } from 'oidc-provider';
import type { Application, ApplicationType } from '../entities.js';

const browserGrants = {
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code' as const],
};

const metadataByType: Record<ApplicationType, Partial<ClientMetadata> | undefined> = {
  SPA: { ...browserGrants, application_type: 'web', token_endpoint_auth_method: 'none' },
  Native: { ...browserGrants, application_type: 'native', token_endpoint_auth_method: 'none' },
  Traditional: { ...browserGrants, token_endpoint_auth_method: 'client_secret_basic' },
  Protected: { ...browserGrants, token_endpoint_auth_method: 'client_secret_basic' },
  MachineToMachine: {
    grant_types: ['client_credentials'],
    response_types: [],
    token_endpoint_auth_method: 'client_secret_basic',
  },
  SAML: undefined,
};

/**
 * An application in the terms of OpenID Connect Dynamic Client Registration; `undefined` when it is
 * no OpenID Connect client.
 */
export const clientMetadata = (application: Application): ClientMetadata | undefined => {
  const metadata = metadataByType[application.type];
  if (!metadata) return undefined;
  return {
    ...metadata,
    client_id: application.id,
    client_name: application.name,
    ...(metadata.token_endpoint_auth_method !== 'none' && { client_secret: application.secret }),
    redirect_uris: application.oidcClientMetadata.redirectUris,
    post_logout_redirect_uris: application.oidcClientMetadata.postLogoutRedirectUris,
  };
};
