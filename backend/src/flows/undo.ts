import { logLeftBehind } from '../log.js';
import type { Services } from '../services.js';

/**
 * Takes a step back after a later one failed. An undo that fails itself changes nothing of the
 * answer; the log says what is left behind in Logto.
 */
export const undo = async (
  { settings }: Services,
  requestId: string,
  leftBehind: string,
  step: () => Promise<void>,
): Promise<void> => {
  try {
    await step();
  } catch (error) {
    logLeftBehind(settings, requestId, leftBehind, error);
  }
};
