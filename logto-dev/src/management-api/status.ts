import { noContent, ok } from './answer.js';
import { route } from './router.js';

export const statusRoutes = [
  route('GET /status', { isPublic: true }, () => noContent),
  route('GET /user-assets/service-status', {}, () =>
    ok({ status: 'not_configured', isExperienceAvatarUploadEnabled: true }),
  ),
];
