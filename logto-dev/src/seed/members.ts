import { shortId, type Random } from '../ids.js';
import type { Organization } from '../entities.js';
import type { Tenant } from '../tenant.js';
import { inventName } from './names.js';
import { seededRandom } from './random.js';

const day = 24 * 60 * 60 * 1000;

/**
 * Fills the organization with generated members, the same ones each time but for their times,
 * which are relative to now. One in twelve is suspended, one in fourteen has no name, one in nine
 * never signed in, one in three has a picture.
 */
export const seedMembers = (
  tenant: Tenant,
  organization: Organization,
  roleId: string,
  count: number,
): void => {
  const random = seededRandom(20);
  // In order, so that each joins at the end of the ordered members.
  const userIds = Array.from({ length: count }, () => shortId(random)).sort();
  for (const [index, userId] of userIds.entries()) {
    tenant.createUser({ id: userId, ...inventUser(random, index, tenant.now()) });
    organization.members.add(userId, [roleId]);
  }
};

const inventUser = (random: Random, index: number, now: number) => {
  const choose = <T>(items: readonly [T, ...T[]]): T =>
    items[Math.floor(random() * items.length)] ?? items[0];
  const isOneIn = (n: number) => random() < 1 / n;
  const { name, latin } = inventName(choose);
  const createdAt = now - Math.floor((30 + random() * 700) * day);
  const signedInAt = createdAt + Math.floor(random() * (now - createdAt));
  return {
    username: `${latin.replaceAll(/\W/g, '_')}_${index + 1}`,
    primaryEmail: `${latin}.${index + 1}@example.com`,
    name: isOneIn(14) ? null : name,
    avatar: isOneIn(3) ? portrait(Math.floor(random() * 360)) : null,
    isSuspended: isOneIn(12),
    lastSignInAt: isOneIn(9) ? null : signedInAt,
    createdAt,
    updatedAt: createdAt,
  };
};

/** A drawn head and shoulders; `hue` in degrees. */
const portrait = (hue: number): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="hsl(${hue} 45% 80%)"/><g fill="hsl(${hue} 40% 38%)"><circle cx="20" cy="15" r="7"/><path d="M6 40a14 14 0 0 1 28 0z"/></g></svg>`,
  )}`;
