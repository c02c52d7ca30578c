const dateFormats: Record<string, Intl.DateTimeFormat> = {};
const relativeFormats: Record<string, Intl.RelativeTimeFormat> = {};

/** A date in full, for people. Formats are kept: to make one takes longer than a row of a table. */
export const date = (locale: string, time: string): string =>
  (dateFormats[locale] ??= new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
  })).format(new Date(time));

/** "3 days ago", "in 2 hours": the distance from now in its largest unit. */
export const relativeTime = (locale: string, time: string | number, now = Date.now()): string => {
  const seconds = (new Date(time).getTime() - now) / 1000;
  const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? smallest;
  const format = (relativeFormats[locale] ??= new Intl.RelativeTimeFormat(locale, {
    numeric: 'auto',
  }));
  return format.format(Math.round(seconds / length), unit);
};

type Unit = readonly [Intl.RelativeTimeFormatUnit, number];
/** A unit and its length in seconds. */
const smallest: Unit = ['minute', 60];
const units: readonly Unit[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  smallest,
];
