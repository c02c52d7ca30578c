import * as v from 'valibot';
import { secret, standardId } from '../ids.js';
import { noContent, ok } from './answer.js';
import { getOrNotFound, notFound, RequestError } from './errors.js';
import { mfaVerification } from './representations.js';
import { route } from './router.js';

export const userMfaVerificationRoutes = [
  route('GET /users/:id/mfa-verifications', {}, ({ tenant, params }) =>
    ok(getOrNotFound(tenant.users, params.id).mfaVerifications.map(mfaVerification)),
  ),
  route(
    'POST /users/:id/mfa-verifications',
    { body: v.object({ type: v.picklist(['Totp', 'BackupCode']) }) },
    ({ tenant, params, body: { type } }) => {
      const { mfaVerifications } = getOrNotFound(tenant.users, params.id);
      if (type === 'Totp' && mfaVerifications.some((factor) => factor.type === 'Totp'))
        throw new RequestError(422, 'user.totp_already_in_use');
      if (type === 'BackupCode' && mfaVerifications.every((factor) => factor.type === type))
        throw new RequestError(422, 'session.mfa.backup_code_can_not_be_alone');
      mfaVerifications.push({ id: standardId(), type, createdAt: tenant.now() });
      return ok(type === 'Totp' ? { type, secret: secret() } : { type, codes: [secret()] });
    },
  ),
  route('DELETE /users/:id/mfa-verifications/:verificationId', {}, ({ tenant, params }) => {
    const { mfaVerifications } = getOrNotFound(tenant.users, params.id);
    const index = mfaVerifications.findIndex(({ id }) => id === params.verificationId);
    if (index < 0) throw notFound();
    mfaVerifications.splice(index, 1);
    return noContent;
  }),
];
