/** Types a text key by key, but at once: however slow the machine is, it is one pause of the user. */
export const typeInto = (field: HTMLInputElement, text: string): void => {
  field.focus();
  for (const data of text) {
    field.value += data;
    field.dispatchEvent(new InputEvent('input', { data, bubbles: true, composed: true }));
  }
};
