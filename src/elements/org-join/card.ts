import { html, nothing, type TemplateResult } from 'lit';
import type { ReceivedInvitation } from '../../api/types.js';
import { avatar } from '../../templates/avatar.js';
import { heading, type HeadingLevel } from '../../templates/heading.js';
import { skeleton } from '../../templates/state.js';

export interface Card {
  organization?: ReceivedInvitation['organization'] | undefined;
  title: string;
  text?: string | undefined;
  details?: TemplateResult | undefined;
  alert?: TemplateResult | undefined;
  /** Buttons and links, the primary one first. */
  ways?: TemplateResult | undefined;
}

/** Logo or initials, what there is to say, and what one can do. */
export const card = (
  { organization, title, text, details, alert, ways }: Card,
  level: HeadingLevel,
): TemplateResult => html`
  <div class="card stack" part="card">
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
      ${heading(title, level)} ${text ? html`<p class="muted">${text}</p>` : nothing}
    </div>
    ${details ?? nothing} ${alert ?? nothing}
    ${ways ? html`<div class="ways">${ways}</div>` : nothing}
  </div>
`;

/** The shape of an invitation. */
export const cardSkeleton = (label: string): TemplateResult => html`
  <div class="card stack" part="card">
    ${skeleton(
      label,
      html`<div class="stack skeleton">
        <span class="bone picture"></span>
        <span class="bone title"></span>
        <span class="bone button"></span>
      </div>`,
    )}
  </div>
`;
