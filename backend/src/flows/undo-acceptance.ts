import { unlessMissing } from '../logto/answers.js';
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
    await unlessMissing(services.api.removeMember(organizationId, userId));
  });
  services.access.forget(organizationId, userId);
};
