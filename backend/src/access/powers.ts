/**
 * What somebody holds in an organization: names of organization scopes, and the scopes of API
 * resources that their roles carry. Both count when it comes to granting a role.
 */
export type Powers = ReadonlySet<string>;

/** Distinct from every organization scope, whose names hold no space. */
const resourcePrefix = 'resource scope ';

export const powerOfResourceScope = (scopeId: string): string => resourcePrefix + scopeId;

/** Names of the organization scopes among them, sorted. */
export const organizationScopes = (powers: Powers): string[] =>
  [...powers].filter((power) => !power.startsWith(resourcePrefix)).sort();

export const holdsAll = (powers: Powers, wanted: Iterable<string>): boolean => {
  for (const power of wanted) if (!powers.has(power)) return false;
  return true;
};

export const unitePowers = (sources: Iterable<{ powers: Powers }>): Powers => {
  const united = new Set<string>();
  for (const { powers } of sources) for (const power of powers) united.add(power);
  return united;
};
