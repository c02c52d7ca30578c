import type { Member } from '../../../api/types.js';
import type { Localize } from '../../../i18n/localize.js';
import { nameOf } from '../member-name.js';

/** What there is to say of one member or of several. */
export type Saying =
  | 'rolesOf'
  | 'noRolesLeft'
  | 'rolesSaved'
  | 'rolesFailed'
  | 'removeTitle'
  | 'removed'
  | 'removeFailed';

/** A sentence with the name of the one member, or with how many they are. */
export const ofWhom = (i18n: Localize, saying: Saying, members: readonly Member[]): string => {
  const { t } = i18n;
  const [member] = members;
  return member && members.length === 1
    ? t(`members.one.${saying}`, { name: nameOf(member, i18n) })
    : t(`members.several.${saying}`, { count: members.length });
};

/** Around a name, so that it can be written in another direction than the others. */
const [isolate, endIsolate] = ['\u2068', '\u2069'];

/** All their names, as "Alice, Bob, and Carol". */
export const listNames = (i18n: Localize, members: readonly Member[]): string => {
  const names = members.map((member) => nameOf(member, i18n));
  if (names.length === 1) return String(names);
  return new Intl.ListFormat(i18n.locale).format(names.map((name) => isolate + name + endIsolate));
};
