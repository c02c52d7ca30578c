import type { Stage } from '../stage.js';

/** One rule of the contract, and how it is tried. */
export interface Rule {
  /** A sentence without its full stop. */
  says: string;
  /** Throws a `Violation`, or `Untried`. */
  try: (stage: Stage) => Promise<void>;
}
