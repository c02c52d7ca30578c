/** As a route handler of Next.js: pages call it with `backend-url="https://…/api/orgkit"`. */
import { createOrgBackend, readConfig } from 'orgkit-backend';

const prefix = '/api/orgkit';

const backend = createOrgBackend(readConfig(process.env));

const handle = (request) => {
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(prefix.length);
  return backend.fetch(new Request(url, request));
};

export {
  handle as GET,
  handle as POST,
  handle as PUT,
  handle as PATCH,
  handle as DELETE,
  handle as OPTIONS,
};
