import { deleteOrganization } from '../../../store/organizations.js';
import { textField } from '../../../templates/field.js';
import { ask, tell } from '../../fire.js';
import type { Question } from '../../write-dialog.js';
import type { Exit } from './exit.js';

/** Deletes the organization once its name is typed. */
export const deleteQuestion = ({ host, i18n: { t }, organization, onOut }: Exit): Question => {
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
    text: () => t('settings.deleteHelp'),
    body: () =>
      textField({
        id: 'confirm-name',
        name: 'confirm-name',
        label: t('settings.typeName', { name }),
        value: typed,
        error: isWrong ? t('settings.otherName') : undefined,
        onInput,
      }),
    confirm: { label: () => t('settings.delete'), kind: 'danger' },
    answer: () => {
      isWrong = asShown(typed) !== asShown(name);
      if (isWrong) return undefined;
      return {
        input: { organizationId: organization.id },
        isWanted: () => ask(host, 'org-delete', { organization }),
        send: async (store, organizationId) => {
          await deleteOrganization(store, organizationId);
          tell(host, 'org-deleted', { organization });
          onOut(() => t('settings.deleted', { name }));
          return { text: '' };
        },
      };
    },
  };
};

/** A name may hold more spaces than a page shows, and the same letters in other code points. */
const asShown = (text: string): string => text.normalize().trim().replace(/\s+/g, ' ');
