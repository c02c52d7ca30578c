import * as v from 'valibot';
import { isRejection, LogtoError } from '../logto/error.js';
import { met, missing, type Finding, type Requirement, type Subject } from './requirement.js';

const Discovery = v.object({ issuer: v.string() });

/** Logto is where it is configured to be, and calls itself so. */
export const reachable: Requirement = {
  isDoor: true,
  check: async (subject) => {
    const { logtoEndpoint } = subject.settings;
    const issuer = await findIssuer(subject);
    if (issuer === undefined)
      return [
        missing(
          `Logto does not answer at ${logtoEndpoint}`,
          'Set LOGTO_ENDPOINT to the origin of your Logto, and see that this machine reaches it.',
        ),
      ];
    if (issuer !== `${logtoEndpoint}/oidc`)
      return [
        missing(
          `Logto at ${logtoEndpoint} issues its tokens as ${issuer}`,
          'Set LOGTO_ENDPOINT to that address, without /oidc, or Logto’s own ENDPOINT to yours.',
        ),
      ];
    return [met(`Logto answers at ${logtoEndpoint}`)];
  },
};

const findIssuer = async ({ settings, transport }: Subject): Promise<string | undefined> => {
  const path = '/oidc/.well-known/openid-configuration';
  try {
    const { body } = await transport(new Request(settings.logtoEndpoint + path), path);
    const discovery = v.safeParse(Discovery, body);
    return discovery.success ? discovery.output.issuer : undefined;
  } catch {
    return undefined;
  }
};

const managementApiRole =
  'Console → Applications → the machine-to-machine app → Roles: assign “Logto Management API access”.';

/** The backend's own application may use the Management API. */
export const managementAccess: Requirement = {
  isDoor: true,
  check: async ({ api, settings }) => {
    try {
      await api.listOrganizationScopes();
    } catch (error) {
      return [explain(error, settings.managementApi)];
    }
    return [met('The machine-to-machine application may use the Management API')];
  },
};

const explain = (error: unknown, managementApi: string): Finding => {
  if (isRejection(error, 400, 'oidc.invalid_target'))
    return missing(
      `Logto knows no API ${managementApi}`,
      'Set LOGTO_MANAGEMENT_API to the indicator at Console → API resources → Logto Management API.',
    );
  // The token endpoint gives no code of Logto's own here.
  if (isRejection(error, 401) && error.code !== 'auth.unauthorized')
    return missing(
      'Logto does not take the credentials LOGTO_M2M_APP_ID and LOGTO_M2M_APP_SECRET',
      'Copy both from Console → Applications → the machine-to-machine app.',
    );
  if (isRejection(error, 401))
    return missing(
      `A token for ${managementApi} does not open the Management API`,
      'Set LOGTO_MANAGEMENT_API to the indicator at Console → API resources → Logto Management API.',
    );
  if (isRejection(error, 403))
    return missing(
      'The machine-to-machine application may not use the Management API',
      managementApiRole,
    );
  if (error instanceof LogtoError)
    return missing(`The Management API does not answer: ${error.message}`, 'Try again later.');
  throw error;
};
