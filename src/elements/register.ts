/** Registers an element; a tag that is taken already is left alone, with a warning. */
export const register = (tag: string, element: CustomElementConstructor): void => {
  // A server has no registry.
  const { customElements: registry } = globalThis as Partial<typeof globalThis>;
  const known = registry?.get(tag);
  if (!known) registry?.define(tag, element);
  else if (known !== element) console.warn(`orgkit: <${tag}> is defined by other code.`);
};
