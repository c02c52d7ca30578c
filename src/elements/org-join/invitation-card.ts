import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ReceivedInvitation } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { date } from '../../i18n/times.js';
import { avatar } from '../../templates/avatar.js';
import { heading, type HeadingLevel } from '../../templates/heading.js';
import { skeleton } from '../../templates/placeholder.js';
import type { JoinView } from './join-view.js';

interface Card {
  view: JoinView;
  /** Of the viewer, where it is known: whom the link signs in, or who is signed in. */
  address: string | undefined;
  /** What one can do, the primary button first, under what went wrong with it. */
  ways: unknown;
  headingLevel: HeadingLevel;
}

/** Logo or initials, what there is to say about an invitation, and what one can do. */
export const invitationCard = (
  i18n: Localize,
  { view, address = '', ways, headingLevel }: Card,
): TemplateResult => {
  const { t } = i18n;
  const { kind, organization, invitation, error } = view;
  const inviter = invitation?.inviter?.name ?? '';
  const names = { organization: organization?.name ?? '', inviter, address };
  const title = t(`join.title.${kind}`, { ...names, address: error?.invitee ?? '' });
  // Words of a refusal come a moment after it.
  if (!title) return cardSkeleton(i18n);
  const text = kind === 'failed' ? '' : t(`join.text.${textKind(kind, inviter || address)}`, names);
  return html`
    <div class="card stack" part="card" role="group" aria-label=${title}>
      ${
        organization
          ? avatar({
              id: organization.id,
              name: organization.name,
              url: organization.logoUrl,
              shape: 'square',
              size: 'large',
            })
          : nothing
      }
      <div class="words" dir="auto">
        ${heading(title, headingLevel)} ${text && html`<p class="muted">${text}</p>`}
      </div>
      ${invitation && kind === 'pending' ? details(i18n, invitation) : nothing} ${ways}
    </div>
  `;
};

/** In the place of a card that is on its way. */
export const cardSkeleton = ({ t }: Localize): TemplateResult =>
  skeleton(
    t('common.loading'),
    html`<div class="card stack">
      <span class="bone"></span><span class="bone"></span><span class="bone"></span>
    </div>`,
  );

/** Which words stand under the title, by whether there is a name to say in them. */
const textKind = (kind: Exclude<JoinView['kind'], 'failed'>, name: string) => {
  if (kind === 'expired' || kind === 'revoked') return name ? 'askInviter' : 'askForNew';
  if (name && kind === 'pending') return 'invitedBy';
  if (name && kind === 'signedOut') return 'mailedLink';
  if (name && kind === 'mismatch') return 'signedInAs';
  return kind;
};

const details = (
  { t, locale }: Localize,
  { roles, invitee, expiresAt }: ReceivedInvitation,
): TemplateResult => {
  const until = html`<time dir="auto" datetime=${expiresAt}>${date(locale, expiresAt)}</time>`;
  const names = roles.map(({ name }) => name).join(', ');
  return html`<dl>
    ${names && detail(t('join.as'), names)} ${detail(t('join.address'), invitee)}
    ${detail(t('join.until'), until)}
  </dl>`;
};

const detail = (term: string, description: unknown): TemplateResult =>
  html`<div>
    <dt class="muted">${term}</dt>
    <dd>${description}</dd>
  </div>`;
