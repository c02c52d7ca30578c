import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. */
const patience = 120_000;

/** Waits until something is so; what it is, is what the failure says did not come. */
export const eventually = async (
  what: string,
  isSo: () => Promise<boolean> | boolean,
): Promise<void> => {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    assert.ok(Date.now() < end, `${what} did not come`);
    await sleep(50);
  }
};
