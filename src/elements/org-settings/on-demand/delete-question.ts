import { html } from 'lit';
import type { Organization } from '../../../api/types.js';
import type { Localize } from '../../../i18n/localize.js';
import { deleteOrganization } from '../../../store/organizations.js';
import { textField } from '../../../templates/field.js';
import { ask, tell } from '../../events.js';
import type { OrgElement } from '../../org-element.js';
import type { Question } from '../../write-dialog.js';

/** Deletes the organization once its name is typed. */
export const deleteQuestion = (
  host: OrgElement,
  { t }: Localize,
  organization: Organization,
): Question => {
  const { name } = organization;
  let typed = '';
  let isWrong = false;
  const onInput = (value: string) => {
    typed = value;
    isWrong = false;
    host.requestUpdate();
  };
  return {
    heading: () => t('settings.deleteTitle', { name }),
    body: () => html`
      <p id="dialog-text">${t('settings.deleteHelp')}</p>
      ${textField({
        id: 'confirm-name',
        name: 'confirm-name',
        label: t('settings.typeName', { name }),
        value: typed,
        error: isWrong ? t('settings.otherName') : undefined,
        onInput,
      })}
    `,
    confirm: { label: () => t('settings.delete'), kind: 'danger' },
    answer: () => {
      isWrong = asShown(typed) !== asShown(name);
      if (isWrong) return undefined;
      return {
        input: { organizationId: organization.id },
        isWanted: () => ask(host, 'org-delete', { organization }),
        send: deleteOrganization,
        onDone: () => {
          tell(host, 'org-deleted', { organization });
          return t('settings.deleted', { name });
        },
      };
    },
  };
};

/** A name may hold more spaces than a page shows, and the same letters in other code points. */
const asShown = (text: string): string => text.normalize().trim().replace(/\s+/g, ' ');
