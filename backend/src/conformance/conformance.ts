import { Untried, Violation } from './exchange.js';
import { answerRules } from './rules/answers.js';
import { invitationRules } from './rules/invitations.js';
import { machineRules } from './rules/machines.js';
import { memberRules, removal } from './rules/members.js';
import { organizationRules } from './rules/organizations.js';
import { requestRules } from './rules/requests.js';
import type { Rule } from './rules/rule.js';
import { Stage, type StageOptions } from './stage.js';

/** What became of a rule. */
export interface Verdict {
  says: string;
  outcome: 'kept' | 'broken' | 'untried';
  /** Why it is not kept. */
  reason?: string;
}

export interface Report {
  verdicts: Verdict[];
  /** Organizations that could not be deleted. */
  left: string[];
}

const preparation: Rule = {
  says: 'Organizations can be created, and somebody invited who accepts',
  try: (stage) => stage.prepare(),
};

/** In this order: the later ones end what the earlier ones need. */
export const rules: readonly Rule[] = [
  preparation,
  ...requestRules,
  ...organizationRules,
  ...memberRules,
  ...invitationRules,
  ...machineRules,
  removal,
  ...answerRules,
];

/**
 * Tries every rule on a backend and deletes what that created, also when it is stopped.
 *
 * @param tell hears of each verdict as it falls
 */
export const tryRules = async (
  options: StageOptions,
  tell: (verdict: Verdict) => void,
): Promise<Report> => {
  const stage = new Stage(options);
  const verdicts = await tryAll(stage, tell);
  // What is left stays so when the backend cannot even list it.
  const left = await stage.cleanUp().catch(() => [`all whose name has ${stage.run} in it`]);
  return { verdicts, left };
};

const tryAll = async (stage: Stage, tell: (verdict: Verdict) => void): Promise<Verdict[]> => {
  const verdicts: Verdict[] = [];
  for (const rule of rules) {
    const verdict = await judge(rule, stage);
    if (stage.options.stop.aborted) break;
    verdicts.push(verdict);
    tell(verdict);
    // Without the organizations there is nothing to try anything on.
    if (rule === preparation && verdict.outcome === 'broken') break;
  }
  return verdicts;
};

const judge = async ({ says, try: attempt }: Rule, stage: Stage): Promise<Verdict> => {
  try {
    await attempt(stage);
    return { says, outcome: 'kept' };
  } catch (error) {
    if (error instanceof Untried) return { says, outcome: 'untried', reason: error.message };
    if (error instanceof Violation) return { says, outcome: 'broken', reason: error.message };
    return { says, outcome: 'broken', reason: `no answer: ${causeOf(error)}` };
  }
};

/** Node's `fetch` hides what is wrong in the cause. */
const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};
