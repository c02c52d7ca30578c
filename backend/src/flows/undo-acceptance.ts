import { isMissing } from '../logto/error.js';
import type { Services } from '../services.js';
import { undo } from './undo.js';

/** Logto changes an invitation's status without a lock: whoever got in by a revoked one is out. */
export const undoAcceptance = async (
  services: Services,
  requestId: string,
  organizationId: string,
  userId: string,
): Promise<void> => {
  const leftBehind = `member ${userId} of organization ${organizationId} by a revoked invitation`;
  await undo(services, requestId, leftBehind, async () => {
    await services.api.removeMember(organizationId, userId).catch(unlessGone);
  });
  services.access.forget(organizationId, userId);
};

const unlessGone = (error: unknown) => {
  if (!isMissing(error)) throw error;
};
