import type { Role, RoleRef } from '../api/types.js';

/**
 * Whether the viewer may grant every role that is held: nobody acts on who holds more than they do.
 *
 * @param all roles of the template
 */
export const areGrantable = (held: readonly RoleRef[], all: readonly Role[]): boolean =>
  held.every(({ id }) => all.some((role) => role.id === id && role.isGrantable));
