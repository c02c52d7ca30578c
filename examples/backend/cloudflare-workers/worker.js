/** As a Cloudflare Worker; variables and secrets have the names of `.env.example`. */
import { createOrgBackend, readConfig } from 'orgkit-backend';

/** One for all requests, for the sake of its caches. */
let backend;

export default {
  fetch(request, env, context) {
    backend ??= createOrgBackend(readConfig(env));
    const response = backend.fetch(request);
    // Cloudflare cancels what runs for a caller who is gone; a write has to get to its end.
    // https://developers.cloudflare.com/workers/runtime-apis/context/#waituntil
    context.waitUntil(response);
    return response;
  },
};
