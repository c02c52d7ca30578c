import { Hono } from 'hono';
import * as v from 'valibot';
import { organizationCall } from '../auth/callers.js';
import { uploadLogo } from '../flows/upload-logo.js';
import type { MemberEnv } from '../request/env.js';
import { limitImage, readImage } from '../request/image.js';
import { readQuery } from '../request/query.js';
import type { Services } from '../services.js';

const Query = v.object({ theme: v.optional(v.picklist(['light', 'dark']), 'light') });

/** `/organizations/{organizationId}/logo`. */
export const logo = (services: Services): Hono<MemberEnv> => {
  const routes = new Hono<MemberEnv>();

  routes.put('/', organizationCall(services.verify), limitImage, async (c) => {
    const { theme } = readQuery(c, Query);
    const image = await readImage(c);
    return c.json(await uploadLogo(services, c.get('caller'), theme, image));
  });

  return routes;
};
