import type { TemplateResult } from 'lit/html.js';
import type { Watch } from '../controllers/watch.js';
import type { Localize } from '../i18n/localize.js';
import type { OrgElement } from './org-element.js';
import { failure, type Refusal } from './views.js';

/** What went wrong with any of the reads, and a way to try those again; nothing when all went well. */
export const readFailure = (
  element: OrgElement,
  i18n: Localize,
  reads: readonly Watch<unknown>[],
  refusal?: Refusal,
): TemplateResult | undefined => {
  const failed = reads.filter(({ error }) => error);
  const error = failed[0]?.error;
  if (!error) return undefined;
  const onRetry = () => failed.forEach(({ retry }) => retry());
  return failure(element, i18n, error, { onRetry, ...refusal });
};
