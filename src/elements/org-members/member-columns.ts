import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Member } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { date, relativeTime } from '../../i18n/times.js';

/** A column of `<org-members>` beside the one with the names. */
export interface MemberColumn {
  /** Stands for it in `columns`. */
  id: string;
  /** Its heading. */
  label: string;
  /**
   * What a member's cell shows: a text, or a node of the host's. A `<slot>` that it returns shows
   * what the page puts into it.
   */
  render(member: Member): string | Node | TemplateResult;
}

/** The columns that are wanted, as ids in order; all of them when nothing is said. */
export const memberColumns = (
  i18n: Localize,
  wanted: string | null,
  extra: readonly MemberColumn[],
): readonly MemberColumn[] => {
  const { t } = i18n;
  const known: MemberColumn[] = [
    { id: 'roles', label: t('members.roles'), render: (member) => roles(i18n, member) },
    {
      id: 'last-sign-in',
      label: t('members.lastSignIn'),
      render: (member) => lastSignIn(i18n, member),
    },
    ...extra,
  ];
  return wanted === null
    ? known
    : wanted.split(/[\s,]+/).flatMap((id) => known.find((column) => column.id === id) ?? []);
};

const roles = ({ t }: Localize, member: Member): TemplateResult =>
  member.roles.length > 0
    ? html`<ul class="row">
        ${member.roles.map(({ name }) => html`<li class="badge" part="badge">${name}</li>`)}
      </ul>`
    : html`<span class="muted">${t('members.noRole')}</span>`;

const lastSignIn = (i18n: Localize, { lastSignInAt }: Member): TemplateResult =>
  html`<span class="muted"
    >${
      lastSignInAt
        ? html`<time dir="auto" datetime=${lastSignInAt} title=${date(i18n.locale, lastSignInAt)}
            >${relativeTime(i18n.locale, lastSignInAt)}</time
          >`
        : i18n.t('members.never')
    }</span
  >`;

/** Badges say themselves what they are; on a card, other cells stand behind their heading. */
export const cardLabel = ({ id, label }: MemberColumn): string | typeof nothing =>
  id === 'roles' ? nothing : label;
