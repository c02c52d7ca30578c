import { html, nothing } from 'lit/html.js';
import { leaveOrganization } from '../../../store/organizations.js';
import { ask, tell } from '../../fire.js';
import type { Question } from '../../write-dialog.js';
import type { Exit } from './exit.js';
import type { SuccessorChoice } from './successor-choice.js';

/** Leaves; whom the backend knows as the last administrator hands over in the same step. */
export const leaveQuestion = (
  { host, i18n: { t }, organization, onOut }: Exit,
  successor: SuccessorChoice,
): Question => {
  const { id: organizationId, name } = organization;
  successor.close();
  return {
    heading: () => t('settings.leaveTitle', { name }),
    text: () => t(successor.isOpen ? 'settings.handOver' : 'settings.leaveText'),
    body: () => html`${successor.isOpen ? successor.render() : nothing}`,
    confirm: {
      label: () => t(successor.isOpen ? 'settings.handOverAndLeave' : 'settings.leave'),
      kind: 'danger',
    },
    answer: () => {
      const { chosen } = successor;
      if (successor.isOpen && !chosen) {
        successor.isMissing = true;
        return undefined;
      }
      return {
        input: { organizationId, successorId: chosen?.userId },
        isWanted: () => ask(host, 'org-leave', { organization, successor: chosen }),
        send: async (store) => {
          await leaveOrganization(store, organizationId, chosen?.userId);
          tell(host, 'org-left', { organization });
          onOut(() => t('settings.left', { name }));
          return { text: '' };
        },
      };
    },
    explain: ({ code }) => {
      if (code !== 'last_admin' || successor.isOpen) return false;
      successor.open(organizationId);
      return true;
    },
  };
};
