import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../i18n/localize.js';
import { button } from '../../templates/button.js';
import { textField, type TextField } from '../../templates/field.js';

interface Upload {
  /** Whether there is anywhere to upload to. */
  canUpload: boolean;
  isUploading: boolean;
  /** Whether something else is on its way. */
  isDisabled: boolean;
  onFile: (file: File) => void;
}

/** A logo as it will look, its address, and where that works a picture to upload instead. */
export const logoField = (
  { t }: Localize,
  field: TextField,
  { canUpload, isUploading, isDisabled, onFile }: Upload,
): TemplateResult => {
  const { id, value, onInput } = field;
  const isPicture = /^(https:\/\/[^/]+\/.|data:image\/)/i.test(value);
  const action = (text: string) => ({ label: text, name: `${text}: ${field.label}` });
  return html`<div class="logo">
    <span class=${id}
      >${isPicture ? html`<img src=${value} alt="" referrerpolicy="no-referrer" />` : nothing}</span
    >
    <div class="field">
      ${textField({
        ...field,
        value: value.startsWith('data:') ? '' : value,
        help: canUpload ? t('settings.logoHelp') : undefined,
      })}
      <div class="row">
        ${
          canUpload
            ? html`${button({
                  ...action(t('settings.upload')),
                  isBusy: isUploading,
                  isDisabled,
                  onClick: ({ currentTarget }) =>
                    ((currentTarget as Element).nextElementSibling as HTMLElement).click(),
                })}<input
                  type="file"
                  hidden
                  accept="image/png,image/jpeg,image/gif,image/webp"
                  @change=${(event: Event) => takeFile(event, onFile)}
                />`
            : nothing
        }
        ${
          value
            ? button({
                ...action(t('settings.remove')),
                onClick: () => onInput(''),
              })
            : nothing
        }
      </div>
    </div>
  </div>`;
};

/** Emptied, so that the same file can be chosen again. */
const takeFile = ({ target }: Event, onFile: (file: File) => void): void => {
  const input = target as HTMLInputElement;
  const file = input.files?.[0];
  if (file) onFile(file);
  input.value = '';
};
