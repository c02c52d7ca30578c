import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Localize } from '../../i18n/localize.js';
import { describedBy, labelled } from '../../templates/field.js';
import type { AddressChips } from './on-demand/address-chips.js';

/**
 * The box for addresses.
 *
 * @param chips what makes chips of what is typed, once it is loaded
 * @param draft what is typed until then
 */
export const addressBox = (
  { t }: Localize,
  chips: AddressChips | undefined,
  draft: string,
  onDraft: (draft: string) => void,
): TemplateResult => {
  const error = chips?.error;
  const field = {
    id: 'addresses',
    label: t('invite.addresses'),
    help: t('invite.addressesHelp'),
    error,
  };
  const onInput = ({ target }: Event) => onDraft((target as HTMLTextAreaElement).value);
  return labelled(
    field,
    html`
      <div class="input row box" part="input" @click=${chips?.onClick} @keydown=${chips?.onKeydown}>
        ${chips?.render()}
        <textarea
          id=${field.id}
          rows="1"
          inputmode="email"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          .value=${chips ? chips.draft : draft}
          aria-required="true"
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${describedBy(field)}
          @input=${chips ? chips.onInput : onInput}
          @focusout=${chips?.onFocusout}
        ></textarea>
      </div>
    `,
  );
};
