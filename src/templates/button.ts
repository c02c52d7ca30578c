import { html, nothing, type TemplateResult } from 'lit/html.js';

interface Button {
  label: string | TemplateResult;
  /** Accessible name, where the visible label says something else. */
  name?: string | undefined;
  kind?: 'primary' | 'danger' | 'quiet' | 'link' | 'plain';
  type?: 'button' | 'submit';
  part?: string;
  /** Shows progress; the button keeps its label, its width and the focus. */
  isBusy?: boolean;
  /** Not usable right now, but still found by keyboard and screen reader. */
  isDisabled?: boolean;
  onClick?: (event: Event) => void;
}

/** A button. `aria-disabled` instead of `disabled`, which would drop the focus. */
export const button = ({
  label,
  name,
  kind = 'plain',
  type = 'button',
  part,
  isBusy = false,
  isDisabled = false,
  onClick,
}: Button): TemplateResult => html`
  <button
    type=${type}
    class="button ${kind}"
    part=${part ?? nothing}
    aria-label=${name ?? nothing}
    aria-disabled=${isBusy || isDisabled ? 'true' : nothing}
    aria-busy=${isBusy ? 'true' : nothing}
    @click=${isBusy || isDisabled ? ignore : (onClick ?? nothing)}
  >
    <span class="label">${label}</span>${isBusy ? html`<span class="spinner"></span>` : nothing}
  </button>
`;

/** A submit button that is disabled must not submit its form. */
const ignore = (event: Event): void => event.preventDefault();
