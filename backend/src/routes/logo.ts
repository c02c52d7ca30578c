import * as v from 'valibot';
import { uploadLogo } from '../flows/upload-logo.js';
import { readImage } from '../request/image.js';
import { readQuery } from '../request/query.js';
import type { Handlers } from '../operations.js';
import type { Services } from '../services.js';

const Query = v.object({ theme: v.optional(v.picklist(['light', 'dark']), 'light') });

/** `/organizations/{organizationId}/logo`. */
export const logo = (services: Services): Handlers<'uploadLogo'> => ({
  async uploadLogo(c) {
    const { theme } = readQuery(c, Query);
    const image = await readImage(c);
    const caller = c.get('caller');
    const organization = await services.limits.spend({ logosPerUser: caller.userId }, () =>
      uploadLogo(services, caller, theme, image),
    );
    return c.json(organization);
  },
});
