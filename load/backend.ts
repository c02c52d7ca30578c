/** The backend of a load run. */
import { serveOrgBackend } from '../backend/src/node.js';
import type { OrgBackendOptions } from '../backend/src/options.js';
import { ready, settingsOfPart } from './process.js';

let calls = 0;

const { url } = await serveOrgBackend({
  ...(settingsOfPart() as OrgBackendOptions),
  port: 0,
  hostname: 'localhost',
  limits: false,
  log: () => undefined,
  observe: ({ event }) => {
    if (event === 'logto_call') calls++;
  },
});
ready({ url }, () => calls);
