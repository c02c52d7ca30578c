import { html, type TemplateResult } from 'lit';

/** An e-mail address that may break before its "@", where it does not fit into a line. */
export const breakable = (text: string): TemplateResult[] =>
  text.split(/(?=@)/).map((part) => html`${part}<wbr />`);
