import { html, type TemplateResult } from 'lit/html.js';
import type { Localize } from '../../i18n/localize.js';
import { button } from '../../templates/button.js';
import { placeholder, skeleton } from '../../templates/placeholder.js';

/** Shapes of rows that are on their way. */
export const tableSkeleton = (label: string): TemplateResult =>
  skeleton(
    label,
    html`<div class="panel">
      ${[1, 2, 3, 4, 5, 6].map(
        () => html`
          <div class="person">
            <span class="bone avatar"></span>
            <div><span class="bone"></span><span class="bone"></span></div>
          </div>
        `,
      )}
    </div>`,
  );

/** Says that nobody is there or, with what clears them, that search and filter leave nobody. */
export const noMembers = ({ t }: Localize, onClear: (() => void) | undefined): TemplateResult =>
  onClear
    ? placeholder({
        title: t('members.noMatch'),
        text: t('members.noMatchHelp'),
        action: button({ label: t('members.clear'), onClick: onClear }),
      })
    : placeholder({ title: t('members.empty'), text: t('members.emptyHelp') });
