import type { ReactiveControllerHost } from 'lit';
import { Task } from './task.js';

/**
 * One write. It ignores a second start while it runs, is never aborted (the server may have
 * committed already), and keeps its idempotency key until the input changes, so that a retry after
 * a lost answer does not write twice.
 */
export class Action<Input, Output = void> extends Task<Input, Output> {
  constructor(
    host: ReactiveControllerHost,
    write: (input: Input, idempotencyKey: string) => Promise<Output>,
  ) {
    let attempt: { input: string; key: string } | undefined;
    super(host, async (input) => {
      const serialized = JSON.stringify(input);
      if (attempt?.input !== serialized) attempt = { input: serialized, key: newIdempotencyKey() };
      const output = await write(input, attempt.key);
      attempt = undefined;
      return output;
    });
  }
}

/** A key of its own for a write; `randomUUID` is missing on insecure origins. */
const newIdempotencyKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
