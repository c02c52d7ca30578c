import type { TemplateResult } from 'lit/html.js';
import type { MemberList } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { pager } from '../../templates/pager.js';
import type { ListQuery } from '../list-query.js';

/** Which of the members are shown, and the way to the others. */
export const memberPager = (
  { t }: Localize,
  query: ListQuery,
  { page, pageSize, items, total }: MemberList,
): TemplateResult => {
  const from = (page - 1) * pageSize + 1;
  return pager({
    label: t('members.pages'),
    range: t('members.range', { from, to: from + items.length - 1, total }),
    previous: t('members.previous'),
    next: t('members.next'),
    page: query.forBackend.page,
    lastPage: Math.ceil(total / pageSize),
    onTurn: (to) => query.show({ page: to }),
  });
};
