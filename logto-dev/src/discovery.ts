/**
 * The discovery document of OpenID Connect, as Logto answers it.
 *
 * @param issuer `{endpoint}/oidc`
 */
export const discoveryDocument = (issuer: string): Record<string, unknown> => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/me`,
  end_session_endpoint: `${issuer}/session/end`,
  jwks_uri: `${issuer}/jwks`,
  revocation_endpoint: `${issuer}/token/revocation`,
  introspection_endpoint: `${issuer}/token/introspection`,
  pushed_authorization_request_endpoint: `${issuer}/request`,
  device_authorization_endpoint: `${issuer}/device/auth`,
  authorization_response_iss_parameter_supported: true,
  claims_parameter_supported: false,
  code_challenge_methods_supported: ['S256'],
  grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
  id_token_signing_alg_values_supported: ['ES384'],
  response_modes_supported: ['form_post', 'fragment', 'query'],
  response_types_supported: ['code'],
  scopes_supported: [
    'openid',
    'offline_access',
    'profile',
    'email',
    'phone',
    'custom_data',
    'identities',
    'roles',
    'urn:logto:scope:organizations',
    'urn:logto:scope:organization_roles',
  ],
  subject_types_supported: ['public'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
});
