import { html, type TemplateResult } from 'lit/html.js';

interface PickBox {
  /** Accessible name; on cards, where no heading of a column says it, the one for all shows it. */
  label: string;
  isChecked: boolean | undefined;
  /** Whether some of all are selected. */
  isMixed?: boolean | undefined;
  onChange: () => void;
}

/** The check box by which a row, or all of them, is selected. Its label is easier to hit than itself. */
export const pickBox = ({ label, isChecked, isMixed = false, onChange }: PickBox): TemplateResult =>
  html`<label data-label=${label}
    ><input
      type="checkbox"
      aria-label=${label}
      .checked=${isChecked ?? false}
      .indeterminate=${isMixed}
      @change=${onChange}
  /></label>`;
