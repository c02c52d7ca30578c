import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Member } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { button } from '../../templates/button.js';
import type { MenuItem } from '../../templates/menu.js';
import type { MemberPermissions } from './member-permissions.js';

/** What can be done to members. */
export type Act = 'changeRoles' | 'remove';

/** What the viewer may do to a member, as items of a menu. */
export const memberMenu = (
  { t }: Localize,
  permissions: MemberPermissions,
  member: Member,
  onAct: (act: Act) => void,
): MenuItem[] => {
  const items: MenuItem[] = [];
  const add = (act: Act, label: string) => items.push({ label, onSelect: () => onAct(act) });
  if (permissions.canChangeRoles(member)) add('changeRoles', t('members.changeRoles'));
  if (permissions.canRemove(member)) add('remove', t('members.remove'));
  return items;
};

/** What the viewer may do to the selected members, as buttons. */
export const bulkActions = (
  { t }: Localize,
  permissions: MemberPermissions,
  opening: Act | undefined,
  onAct: (act: Act) => void,
): TemplateResult => {
  const actButton = (act: Act, label: string) =>
    button({ label, isBusy: act === opening, onClick: () => onAct(act) });
  return html`
    ${permissions.mayChangeRoles ? actButton('changeRoles', t('members.changeRoles')) : nothing}
    ${permissions.mayRemove ? actButton('remove', t('members.removeConfirm')) : nothing}
  `;
};
