import { noContent } from './answer.js';
import { route } from './router.js';

export const statusRoutes = [route('GET /status', { isPublic: true }, () => noContent)];
