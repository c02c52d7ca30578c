/** Refuses a name that another entity has; `error` is what the endpoint answers then. */
export const assertNameIsFree = (
  entities: ReadonlyMap<string, { id: string; name: string }>,
  name: string | undefined,
  error: () => Error,
  exceptId?: string,
): void => {
  if (name === undefined) return;
  for (const entity of entities.values())
    if (entity.name === name && entity.id !== exceptId) throw error();
};
