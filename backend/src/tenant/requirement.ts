import { LogtoError } from '../logto/error.js';
import type { Transport } from '../logto/transport.js';
import type { Settings } from '../options.js';
import type { TenantApi } from './tenant-api.js';

/** What is looked at: how the backend is configured, and the tenant behind it. */
export interface Subject {
  settings: Settings;
  /** Where instances share their state, if they do. */
  redisUrl: string | undefined;
  /** The single-page application, where one is configured. */
  appId: string | undefined;
  transport: Transport;
  api: TenantApi;
}

/** What one look at the tenant found. */
export interface Finding {
  /** `missing`: something does not work without. `advice`: worth a look, not wrong by itself. */
  state: 'met' | 'missing' | 'advice';
  what: string;
  /** How somebody mends it by hand. */
  mend?: string;
  /** How `setup` mends it. */
  step?: Step;
}

/** Adds one thing to the tenant, by what is there at that moment: once more does no harm. */
export interface Step {
  /** What comes of it, such as `permission invite:member`. */
  adds: string;
  /** @returns what to tell, if anything */
  run: () => Promise<string | undefined>;
}

/** Something a tenant must have. `doctor` shows what it finds, `setup` runs the steps. */
export interface Requirement {
  check: (subject: Subject) => Finding[] | Promise<Finding[]>;
  /** Whether nothing further can be looked at where this is missing. */
  isDoor?: boolean;
}

export const met = (what: string): Finding => ({ state: 'met', what });

export const missing = (what: string, mend: string, step?: Step): Finding => ({
  state: 'missing',
  what,
  mend,
  ...(step && { step }),
});

export const advice = (what: string, mend: string, step?: Step): Finding => ({
  ...missing(what, mend, step),
  state: 'advice',
});

const unseen = advice(
  'All that comes after it was not looked at',
  'Mend this first, then run it again.',
);

/** Looks at one requirement after the other, as far as it gets. */
export const inspect = async (
  requirements: readonly Requirement[],
  subject: Subject,
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const { check, isDoor } of requirements) {
    const found = await lookAt(check, subject);
    findings.push(...found);
    const isClosed = found.some((finding) => finding.state === 'missing');
    if (isDoor && isClosed) return [...findings, unseen];
  }
  return findings;
};

const lookAt = async (check: Requirement['check'], subject: Subject): Promise<Finding[]> => {
  try {
    return await check(subject);
  } catch (error) {
    if (!(error instanceof LogtoError)) throw error;
    return [missing(`Logto did not answer as it should: ${error.message}`, 'Try again later.')];
  }
};
