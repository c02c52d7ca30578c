import type { Member } from '../auth/callers.js';
import type { LogtoOrganization } from '../logto/management-api.js';
import { missingAs } from '../logto/problems.js';
import type { Services } from '../services.js';
import { organization } from '../wire/entities.js';
import type { Organization } from '../wire/types.js';
import { readOrganization } from './read-organization.js';

/** What changes: an undefined property stays, null takes a text or picture away. */
export interface OrganizationChange {
  name?: string | undefined;
  description?: string | null | undefined;
  logoUrl?: string | null | undefined;
  darkLogoUrl?: string | null | undefined;
  isMfaRequired?: boolean | undefined;
}

/** Changes the caller's organization. */
export const updateOrganization = async (
  services: Services,
  caller: Member,
  change: OrganizationChange,
): Promise<Organization> => {
  const current = await readOrganization(services, caller.organizationId);
  caller.note({ before: namedIn(change, organization(current, [])), after: change });
  const body = patchOf(change, current.branding);
  const updated = Object.keys(body).length > 0 ? await update(services, current.id, body) : current;
  return organization(updated, caller.account.organizationRoles);
};

/** Of what is there, what changes. */
const namedIn = (change: OrganizationChange, current: Organization): OrganizationChange =>
  Object.fromEntries(Object.entries(current).filter(([name]) => name in change));

type Branding = LogtoOrganization['branding'];

/** Logto replaces branding whole, so that its other pictures are sent along. */
const patchOf = (change: OrganizationChange, branding: Branding) => {
  const { name, description, isMfaRequired, logoUrl, darkLogoUrl } = change;
  const isRebranded = logoUrl !== undefined || darkLogoUrl !== undefined;
  return {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description: description || null }),
    ...(isMfaRequired !== undefined && { isMfaRequired }),
    ...(isRebranded && { branding: withPictures(branding, { logoUrl, darkLogoUrl }) }),
  };
};

const withPictures = (
  branding: Branding,
  pictures: Pick<OrganizationChange, 'logoUrl' | 'darkLogoUrl'>,
): Branding => {
  const changed = Object.entries(pictures).filter(([, url]) => url !== undefined);
  const all = new Map<string, string | null | undefined>([...Object.entries(branding), ...changed]);
  return Object.fromEntries([...all].flatMap(([name, url]) => (url ? [[name, url]] : [])));
};

const update = ({ api }: Services, id: string, body: ReturnType<typeof patchOf>) =>
  missingAs('not_a_member', api.updateOrganization(id, body));
