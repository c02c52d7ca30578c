import type { TemplateResult } from 'lit/html.js';
import type { Member, Role, RoleRef } from '../../../api/types.js';
import { Modal } from '../../../controllers/modal.js';
import { memberChangesTexts } from '../../../i18n/english/member-changes.js';
import type { Localize } from '../../../i18n/localize.js';
import { addStyles } from '../../../styles/add-styles.js';
import { choices } from '../../../styles/choices.styles.js';
import { dialogs } from '../../../styles/dialogs.styles.js';
import { ChosenRoles } from '../../chosen-roles.js';
import { lastMenuOrSearch } from '../../on-demand/last-menu-or-search.js';
import type { OrgElement } from '../../org-element.js';
import { signIn } from '../../sign-in.js';
import { memberRemoval, roleChange, type AnnouncedChange } from './announced-change.js';
import { removeDialog, rolesDialog } from './member-dialogs.js';
import { styles } from './member-changes.styles.js';
import { MemberWrites } from './member-writes.js';
import { ofWhom } from './whom.js';
import { writeAlert } from './write-alert.js';

interface Surroundings {
  i18n: Localize;
  /** Roles of the template. */
  roles: () => readonly Role[];
  /** Told before something is written. */
  onWrite: () => void;
}

/** Changing roles and removing: the dialogs, the writes, and what came of them. */
export class MemberChanges {
  readonly #host: OrgElement;
  readonly #i18n: Localize;
  readonly #roles: Surroundings['roles'];
  readonly #onWrite: Surroundings['onWrite'];
  readonly #writes: MemberWrites;
  /** Renders the dialog that is open. */
  #dialog: (() => TemplateResult) | undefined;

  constructor(host: OrgElement, { i18n, roles, onWrite }: Surroundings) {
    this.#host = host;
    this.#i18n = i18n;
    this.#roles = roles;
    this.#onWrite = onWrite;
    this.#writes = new MemberWrites(host);
    i18n.learn(memberChangesTexts);
    addStyles(host, dialogs, choices, styles);
    new Modal(host, () => lastMenuOrSearch(host));
  }

  /** Asks which roles the members are to have; at first those that all of them have. */
  changeRoles(members: readonly Member[]): void {
    const roles = this.#roles();
    const shared = roles.filter(({ id }) => allHave(members, id));
    const chosen = new ChosenRoles(this.#host, roles, shared);
    const onSave = () => {
      const { refs } = chosen;
      if (members.every((member) => hasExactly(member, refs))) this.#close();
      else this.#write(members, roleChange(refs));
    };
    this.#open(() => rolesDialog(this.#i18n, { members, chosen, onClose: this.#close, onSave }));
  }

  /** Asks whether to remove the members. */
  remove(members: readonly Member[]): void {
    const onRemove = () => this.#write(members, memberRemoval);
    this.#open(() => removeDialog(this.#i18n, { members, onClose: this.#close, onRemove }));
  }

  dialog(): TemplateResult | undefined {
    return this.#dialog?.();
  }

  /** What went wrong. */
  failures(): TemplateResult[] {
    return this.#writes.failures.map((write) =>
      writeAlert(this.#i18n, write, {
        onRetry: (members) => void this.#writes.run({ ...write, members }),
        onSignIn: () => void signIn(this.#host),
        onClose: () => this.#writes.dismiss(write),
      }),
    );
  }

  /** What went well. */
  get confirmation(): string {
    const { done } = this.#writes;
    return done ? ofWhom(this.#i18n, done.change.done, done.members) : '';
  }

  forgetConfirmation(): void {
    this.#writes.done = undefined;
  }

  /** Forgets everything, as another organization is shown. */
  reset(): void {
    this.#writes.clear();
    this.#close();
  }

  #open(dialog: (() => TemplateResult) | undefined): void {
    this.#dialog = dialog;
    this.#host.requestUpdate();
  }

  readonly #close = (): void => this.#open(undefined);

  #write(members: readonly Member[], change: AnnouncedChange): void {
    const organizationId = this.#host.store?.organizationId;
    this.#close();
    if (!organizationId) return;
    this.#onWrite();
    void this.#writes.run({ organizationId, members, change });
  }
}

const allHave = (members: readonly Member[], roleId: string): boolean =>
  members.every(({ roles }) => roles.some(({ id }) => id === roleId));

const hasExactly = ({ roles }: Member, chosen: readonly RoleRef[]): boolean =>
  roles.length === chosen.length && chosen.every(({ id }) => roles.some((role) => role.id === id));
