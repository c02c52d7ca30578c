import type { Member } from '../api/types.js';
import type { Localize } from '../i18n/localize.js';

/** What there is to tell a member by, the best first. */
export const namesOf = ({ name, email, username }: Member): string[] =>
  [name, email, username].filter((text) => text !== null && text !== '') as string[];

export const nameOf = (member: Member, { t }: Pick<Localize, 't'>): string =>
  namesOf(member)[0] ?? t('members.unnamed');

/** A second line that tells apart who shares the name. */
export const detailOf = (member: Member): string | undefined => namesOf(member)[1];
