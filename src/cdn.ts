/** What `dist/cdn/orgkit.js` holds: every element registered, and what a page's script may need. */
import './define.js';

export { OrgError } from './api/org-error.js';
export { configure } from './elements/context.js';
export { refresh } from './elements/refresh.js';
export { can } from './store/organizations.js';
