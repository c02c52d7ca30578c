import assert from 'node:assert/strict';
import { organizationOf, tokensOf } from './callers.js';
import type { FuzzRequest } from './request.js';

/** Where the backend may go in Logto: no input may lead it anywhere else. */
const allowed = [
  'POST /oidc/token',
  'GET /oidc/jwks',
  'GET /api/users/{}',
  'GET /api/users/{}/organizations',
  'GET /api/users/{}/mfa-verifications',
  'POST /api/organizations',
  'GET,PATCH,DELETE /api/organizations/{}',
  'GET,POST /api/organizations/{}/users',
  'DELETE /api/organizations/{}/users/{}',
  'GET,POST,PUT /api/organizations/{}/users/{}/roles',
  'DELETE /api/organizations/{}/users/{}/roles/{}',
  'GET /api/organizations/{}/users/{}/scopes',
  'GET,PUT /api/organizations/{}/jit/email-domains',
  'GET,PUT /api/organizations/{}/jit/roles',
  'GET,POST /api/organizations/{}/applications',
  'DELETE /api/organizations/{}/applications/{}',
  'GET,PUT /api/organizations/{}/applications/{}/roles',
  'GET /api/organization-roles',
  'GET,POST /api/organization-invitations',
  'GET,DELETE /api/organization-invitations/{}',
  'PUT /api/organization-invitations/{}/status',
  'POST /api/organization-invitations/{}/message',
  'POST /api/applications',
  'GET,DELETE /api/applications/{}',
  'GET /api/applications/{}/secrets',
  'GET /api/user-assets/service-status',
  'POST /api/user-assets',
].map((each) => {
  const [methods = '', path = ''] = each.split(' ');
  const pattern = path.replaceAll('{}', String.raw`[\w-]{1,128}`);
  return new RegExp(`^(${methods.replaceAll(',', '|')}) ${pattern}$`);
});

/** Fails where the request led to a call that it may not lead to. @param calls as `GET /api/…` */
export const assertLogtoCalls = (request: FuzzRequest, calls: string[]): void => {
  for (const call of calls)
    assert.ok(
      allowed.some((pattern) => pattern.test(call)),
      `Logto was asked for ${call}`,
    );
  assertWithin(organizationOf(request), calls);
  const isSignedIn = tokensOf(request).some((token) => token.includes('$'));
  const asked = calls.filter((call) => call.includes(' /api/'));
  assert.ok(isSignedIn || asked.length === 0, `nobody made the backend ask ${asked.join()}`);
};

const assertWithin = (organization: string | undefined, calls: string[]): void => {
  if (organization === undefined) return;
  const foreign = calls
    .map((call) => /\/api\/organizations\/([^/]+)/.exec(call)?.[1] ?? organization)
    .filter((id) => id !== organization);
  assert.deepEqual(foreign, [], 'a token of one organization leads into no other');
};
