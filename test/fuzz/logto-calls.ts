import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { organizationOf, tokensOf } from './callers.js';
import type { FuzzRequest } from './request.js';

const folder = new URL('../../backend/src/logto/', import.meta.url);
const source = readdirSync(folder)
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');

/** `GET /api/users/{}`: what the backend's clients are written to call. */
const managementCalls = [...source.matchAll(/#client\.([A-Z]+)\(\s*'(\/api\/[^']+)'/g)].map(
  ([, method = '', path = '']) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`,
);

/** Where the backend may go in Logto: no input may lead it anywhere else. */
const allowed = ['POST /oidc/token', 'GET /oidc/jwks', ...managementCalls].map(
  (call) => new RegExp(`^${call.replaceAll('{}', String.raw`[\w-]{1,128}`)}$`),
);

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
