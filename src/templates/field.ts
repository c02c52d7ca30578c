import { html, nothing, type TemplateResult } from 'lit/html.js';

interface FieldParts {
  id: string;
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  /** The word for fields that may stay empty. */
  optional?: string | undefined;
}

/** Help and error of a field, as its control's `aria-describedby` wants them. */
export const describedBy = ({
  id,
  help,
  error,
}: Omit<FieldParts, 'label'>): string | typeof nothing =>
  [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || nothing;

/** What is wrong with a field. Always there, so that it is read out also where the focus stays. */
export const fieldError = (id: string, error: string | undefined): TemplateResult =>
  html`<p class="error-text" id="${id}-error" aria-live="polite">${error}</p>`;

/** A label over a control, with help and error under it. */
export const labelled = (field: FieldParts, control: TemplateResult): TemplateResult => html`
  <div class="field">
    <label for=${field.id}
      >${field.label}
      ${
        field.optional
          ? html`<span class="optional" aria-hidden="true">· ${field.optional}</span>`
          : nothing
      }</label
    >
    ${control}
    ${field.help ? html`<p class="small muted" id="${field.id}-help">${field.help}</p>` : nothing}
    ${fieldError(field.id, field.error)}
  </div>
`;

export interface TextField extends FieldParts {
  name: string;
  value: string;
  isRequired?: boolean;
  autocomplete?: AutoFill;
  onInput: (value: string) => void;
}

/** A labelled input of one line. */
export const textField = (field: TextField): TemplateResult =>
  labelled(
    field,
    html`<input
      class="input"
      part="input"
      id=${field.id}
      name=${field.name}
      .value=${field.value}
      aria-invalid=${field.error ? 'true' : nothing}
      aria-describedby=${describedBy(field)}
      @input=${onInput(field)}
      autocomplete=${field.autocomplete ?? 'off'}
      aria-required=${field.isRequired ? 'true' : nothing}
    />`,
  );

/** A labelled text area. */
export const textArea = (field: Omit<TextField, 'isRequired' | 'autocomplete'>): TemplateResult =>
  labelled(
    field,
    // In the order of the input's, which compresses to little.
    html`<textarea
      class="input"
      part="input"
      id=${field.id}
      name=${field.name}
      .value=${field.value}
      aria-invalid=${field.error ? 'true' : nothing}
      aria-describedby=${describedBy(field)}
      @input=${onInput(field)}
    ></textarea>`,
  );

const onInput =
  ({ onInput }: Pick<TextField, 'onInput'>) =>
  ({ target }: Event): void =>
    onInput((target as HTMLInputElement).value);
