/**
 * Gives `assert.ok` a message where a test gives none: Node 20 takes it from the source, in which it
 * may search for ever, since what tsx runs is one long line.
 */
import assert from 'node:assert/strict';
import { inspect } from 'node:util';

const { ok } = assert;

assert.ok = (
  value: unknown,
  message: string | Error = `${inspect(value)} is not truthy`,
): asserts value => ok(value, message);
