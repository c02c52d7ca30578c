/** Key of our own in an application's custom data. */
const key = 'orgkit';

/** Marks an application as created for an organization, and so as deleted with its removal. */
export const createdFor = (organizationId: string): Record<string, unknown> => ({
  [key]: { organizationId },
});

export const isCreatedFor = (
  organizationId: string,
  { customData }: { customData: Record<string, unknown> },
): boolean => {
  const marker = customData[key];
  return (
    typeof marker === 'object' &&
    marker !== null &&
    'organizationId' in marker &&
    marker.organizationId === organizationId
  );
};
