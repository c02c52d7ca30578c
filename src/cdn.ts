/** What `dist/cdn/orgkit.js` holds: every element registered, and all that `index.js` exports. */
import './define.js';

export * from './index.js';
