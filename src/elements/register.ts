/** Registers an element; a tag that is taken already is left alone, with a warning. */
export const register = (tag: string, element: CustomElementConstructor): void => {
  const known = customElements.get(tag);
  if (!known) customElements.define(tag, element);
  else if (known !== element) console.warn(`orgkit: <${tag}> is defined by other code.`);
};
