import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Role, RoleRef } from '../api/types.js';
import { roleChoices } from '../templates/role-choices.js';
import type { OrgElement } from './org-element.js';

interface Texts {
  /** Accessible name of the choice. */
  label: string;
  /** Why a role cannot be chosen that one may not grant. */
  notGrantable: string;
  /** What it means to choose none. */
  none: string;
}

/** The roles that somebody is choosing in a dialog. */
export class ChosenRoles {
  readonly #host: OrgElement;
  readonly #roles: readonly Role[];
  readonly #ids: Set<string>;

  /** @param chosen what is chosen at first */
  constructor(host: OrgElement, roles: readonly Role[], chosen: readonly RoleRef[]) {
    this.#host = host;
    this.#roles = roles;
    this.#ids = new Set(chosen.map(({ id }) => id));
  }

  get refs(): RoleRef[] {
    const chosen = this.#roles.filter(({ id }) => this.#ids.has(id));
    return chosen.map(({ id, name }) => ({ id, name }));
  }

  get ids(): string[] {
    return this.refs.map(({ id }) => id);
  }

  render({ label, notGrantable, none }: Texts): TemplateResult {
    const onToggle = (id: string) => {
      if (!this.#ids.delete(id)) this.#ids.add(id);
      this.#host.requestUpdate();
    };
    return html`
      ${roleChoices({ label, roles: this.#roles, chosenIds: this.#ids, notGrantable, onToggle })}
      <p class="small muted" role="status">${this.refs.length > 0 ? nothing : none}</p>
    `;
  }
}
