import type { Member } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { namesOf } from '../member-names.js';

export const nameOf = (member: Member, { t }: Pick<Localize, 't'>): string =>
  namesOf(member)[0] ?? t('members.unnamed');

/** A second line that tells apart who shares the name. */
export const detailOf = (member: Member): string | undefined => namesOf(member)[1];
