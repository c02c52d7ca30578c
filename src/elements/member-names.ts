import type { Member } from '../api/types.js';

/** What there is to tell a member by, the best first. */
export const namesOf = ({ name, email, username }: Member): string[] =>
  [name, email, username].filter((text) => text !== null && text !== '') as string[];
