import type { TemplateResult, nothing } from 'lit/html.js';
import type { MemberList } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { pager } from '../../templates/pager.js';
import { rangeOf, type ListQuery } from '../list-query.js';

/** Which of the members are shown, and the way to the others. */
export const memberPager = (
  { t }: Localize,
  query: ListQuery,
  list: MemberList,
): TemplateResult | typeof nothing =>
  pager({
    label: t('members.pages'),
    range: t('members.range', rangeOf(list)),
    previous: t('members.previous'),
    next: t('members.next'),
    page: query.forBackend.page,
    lastPage: Math.ceil(list.total / list.pageSize),
    onTurn: (to) => query.show({ page: to }),
  });
