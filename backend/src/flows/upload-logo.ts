import type { Member } from '../auth/callers.js';
import { logLeftBehind } from '../log.js';
import { LogtoError } from '../logto/error.js';
import { ProblemError } from '../problem.js';
import type { Image } from '../request/image.js';
import type { Services } from '../services.js';
import { imageUrl } from '../wire/entities.js';
import type { Organization } from '../wire/types.js';
import { updateOrganization } from './update-organization.js';

export type Theme = 'light' | 'dark';

/** Stores a picture with Logto and makes it the organization's logo. */
export const uploadLogo = async (
  services: Services,
  caller: Member,
  theme: Theme,
  image: Image,
): Promise<Organization> => {
  const url = await store(services, nameOf(caller.organizationId, theme, image), image);
  try {
    return await updateOrganization(
      services,
      caller,
      theme === 'dark' ? { darkLogoUrl: url } : { logoUrl: url },
    );
  } catch (error) {
    // Logto can store, but not delete.
    const leftBehind = `a stored logo of organization ${caller.organizationId}`;
    logLeftBehind(services.settings, caller.requestId, leftBehind, error);
    throw error;
  }
};

const store = async ({ api }: Services, name: string, { bytes, type }: Image): Promise<string> => {
  const { status } = await api.getStorageStatus();
  if (status !== 'ready') throw new ProblemError('uploads_not_configured');
  const { url } = await api.upload(new File([bytes], name, { type }));
  // A page would not show it, and so it must not replace one that it shows.
  if (imageUrl(url) === null) throw new LogtoError('malformed', 200);
  return url;
};

/** Unlike any other: Logto keeps all files of a tenant by their names, and nobody may guess one. */
const nameOf = (organizationId: string, theme: Theme, { type }: Image): string =>
  `logo-${organizationId}-${theme}-${crypto.randomUUID()}.${type.slice('image/'.length)}`;
