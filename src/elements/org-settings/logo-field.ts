import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Organization } from '../../api/types.js';
import type { Localize } from '../../i18n/localize.js';
import { avatar } from '../../templates/avatar.js';
import { button } from '../../templates/button.js';
import { textField, type TextField } from '../../templates/field.js';

/**
 * A logo as it will look, its address, and a picture to upload instead.
 *
 * @param fallback address of what stands in the place of this logo while there is none
 * @param upload how the button for that is; nothing where there is nowhere to upload to
 */
export const logoField = (
  { t }: Localize,
  field: TextField,
  { id: organizationId, name }: Organization,
  fallback: string,
  upload: { isBusy: boolean; isDisabled: boolean } | undefined,
  onFile: (file: File) => void,
): TemplateResult => {
  const { id, value, onInput } = field;
  const url = [value, fallback].find(isPicture) ?? null;
  const action = (text: string) => ({ label: text, name: `${text}: ${field.label}` });
  return html`<div class="logo">
    <span class=${id}>${avatar({ id: organizationId, name, url })}</span>
    <div class="field">
      ${textField({
        ...field,
        value: value.startsWith('data:') ? '' : value,
        help: upload && t('settings.logoHelp'),
      })}
      <div class="row">
        ${
          upload
            ? html`${button({
                  ...action(t('settings.upload')),
                  ...upload,
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
                onClick: (event) => {
                  onInput('');
                  focusAddress(event);
                },
              })
            : nothing
        }
      </div>
    </div>
  </div>`;
};

/** Not while only the beginning of an address is typed. */
const isPicture = (url: string): boolean => /^(https:\/\/[^/]+\/.|data:image\/)/i.test(url);

/** The button that removes goes away. */
const focusAddress = ({ currentTarget }: Event): void =>
  (currentTarget as Element).closest('.field')?.querySelector('input')?.focus();

/** Emptied, so that the same file can be chosen again. */
const takeFile = ({ target }: Event, onFile: (file: File) => void): void => {
  const input = target as HTMLInputElement;
  const file = input.files?.[0];
  if (file) onFile(file);
  input.value = '';
};
