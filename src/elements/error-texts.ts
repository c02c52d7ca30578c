import type { OrgError } from '../api/org-error.js';
import type { Localize } from '../i18n/localize.js';

type Words = Pick<Localize, 't' | 'locale'>;

/** A sentence for an error: what happened and what to do next, with the time when one is known. */
export const errorText = (
  words: Words,
  { code, retryAfter }: Pick<OrgError, 'code'> & { retryAfter?: number | undefined },
): string => words.t(`error.${code}`, { when: whenToRetry(words, retryAfter) });

/** "in 2 minutes", or "shortly" where that is not known. */
export const whenToRetry = ({ t, locale }: Words, seconds: number | undefined): string =>
  seconds ? waitingTime(locale, seconds) : t('common.shortly');

/** Whole ones, for "in 0 minutes" would not be a time. */
const waitingTime = (locale: string, seconds: number): string => {
  const isLong = seconds > 5400;
  const count = Math.ceil(seconds / (isLong ? 3600 : 60));
  return new Intl.RelativeTimeFormat(locale).format(count, isLong ? 'hour' : 'minute');
};

/** What an operator needs to find the failure in the backend's log. */
export const errorReference = ({ t }: Words, error: OrgError): string | undefined => {
  const isTheirFault = (error.status ?? 0) >= 500;
  const { requestId } = error;
  return isTheirFault && requestId ? t('common.reference', { id: requestId }) : undefined;
};
