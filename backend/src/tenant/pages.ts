import {
  advice,
  met,
  missing,
  type Finding,
  type Requirement,
  type Step,
  type Subject,
} from './requirement.js';
import { addressesOf, type LogtoApplication } from './tenant-api.js';

/** The page that a mailed invitation leads to, without its query. */
const invitationPage = ({ settings }: Subject): URL => {
  const url = new URL(settings.invitationUrl);
  return new URL(url.origin + url.pathname);
};

/** Where the pages are that call the backend and sign people in. */
const pageOrigins = (subject: Subject): string[] => [
  ...new Set([...subject.settings.corsOrigins, invitationPage(subject).origin]),
];

const isLocal = ({ hostname }: URL): boolean =>
  /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** Mailed links, and who may call from where: configuration alone. */
export const configuredPages: Requirement = {
  check: (subject) => {
    const page = invitationPage(subject);
    const { corsOrigins } = subject.settings;
    const findings = [
      page.protocol === 'https:' || isLocal(page)
        ? met(`Invitations lead to ${page.href}`)
        : missing(
            `Invitations lead to ${page.href}, without encryption`,
            'Set INVITATION_URL to an https address.',
          ),
    ];
    if (corsOrigins.length === 0)
      findings.push(
        advice(
          'No page of another origin may call the backend',
          'Unless your pages share its origin: list theirs in CORS_ORIGINS.',
        ),
      );
    else if (!corsOrigins.includes(page.origin))
      findings.push(
        advice(
          `The page of invitations, at ${page.origin}, may not call the backend`,
          'Unless it shares the backend’s origin: add it to CORS_ORIGINS.',
        ),
      );
    return findings;
  },
};

/** The application that the pages sign people in with. */
export const singlePageApp: Requirement = {
  check: async (subject) => {
    const { api, appId } = subject;
    if (appId === undefined) return [await unnamedApp(subject)];
    const application = await api.getApplication(appId);
    if (!application)
      return [
        missing(
          `There is no application ${appId}`,
          'Set LOGTO_APP_ID to the App ID at Console → Applications → your single-page app.',
        ),
      ];
    if (application.type !== 'SPA')
      return [
        missing(
          `The application ${application.name} is of the type ${application.type}`,
          'Set LOGTO_APP_ID to a single-page app: only such a one signs people in without a secret.',
        ),
      ];
    return [
      met(`Single-page app ${application.name}`),
      checkRedirects(subject, application),
      checkCorsOrigins(subject, application),
    ];
  },
};

/** One is created only where there is none at all, so that a second run finds it. */
const unnamedApp = async (subject: Subject): Promise<Finding> => {
  const [existing, ...others] = await subject.api.listSinglePageApps();
  const what = 'LOGTO_APP_ID is not set, so the single-page app was not looked at';
  if (existing) {
    const ids = [existing, ...others].slice(0, 5).map(({ id, name }) => `${id} (${name})`);
    return advice(what, `Set it to the App ID of yours: ${ids.join(', ')}.`);
  }
  const origins = pageOrigins(subject);
  return advice(what, 'Console → Applications → Create, of the type single-page app.', {
    adds: `single-page app Orgkit for ${origins.join(', ')}`,
    run: async () => {
      const { id } = await subject.api.createSinglePageApp('Orgkit', {
        redirectUris: redirectUrisAt(subject, origins),
        postLogoutRedirectUris: origins.map((origin) => `${origin}/`),
        corsAllowedOrigins: origins,
      });
      return `Set LOGTO_APP_ID=${id}`;
    },
  });
};

/** The page itself, to which the kit's sign-in returns unless it is told otherwise. */
const redirectUrisAt = (subject: Subject, origins: string[]): string[] => {
  const page = invitationPage(subject);
  const uris = origins.flatMap((origin) => [`${origin}/`, `${origin}/callback`]);
  return [...new Set(origins.includes(page.origin) ? [...uris, page.href] : uris)];
};

const settingsOf = ({ name }: LogtoApplication) => `Console → Applications → ${name} → Settings`;

const checkRedirects = (subject: Subject, application: LogtoApplication): Finding => {
  const { redirectUris } = addressesOf(application);
  const known = new Set(
    redirectUris.filter((uri) => URL.canParse(uri)).map((uri) => originOf(uri)),
  );
  const lacking = pageOrigins(subject).filter((origin) => !known.has(origin));
  if (lacking.length > 0)
    return missing(
      `The single-page app has no redirect URI at ${lacking.join(', ')}, so nobody can sign in there`,
      `${settingsOf(application)} → Redirect URIs.`,
      addressStep(subject, application, 'redirectUris', redirectUrisAt(subject, lacking)),
    );
  const page = invitationPage(subject).href;
  if (!redirectUris.includes(page))
    return advice(
      `${page} is no redirect URI of the single-page app`,
      `Unless that page sets redirect-uri: ${settingsOf(application)} → Redirect URIs.`,
      addressStep(subject, application, 'redirectUris', [page]),
    );
  return met(`Redirect URIs at ${pageOrigins(subject).join(', ')}`);
};

const originOf = (uri: string): string => new URL(uri).origin;

const checkCorsOrigins = (subject: Subject, application: LogtoApplication): Finding => {
  const { corsAllowedOrigins } = addressesOf(application);
  const lacking = pageOrigins(subject).filter((origin) => !corsAllowedOrigins.includes(origin));
  if (lacking.length === 0) return met(`CORS origins ${pageOrigins(subject).join(', ')}`);
  return missing(
    `The single-page app does not let ${lacking.join(', ')} ask for tokens`,
    `${settingsOf(application)} → CORS allowed origins.`,
    addressStep(subject, application, 'corsAllowedOrigins', lacking),
  );
};

const words = { redirectUris: 'redirect URIs', corsAllowedOrigins: 'CORS origins' };

/** The application is read anew: another step may have added to it. */
const addressStep = (
  { api }: Subject,
  { id, name }: LogtoApplication,
  kind: keyof typeof words,
  addresses: string[],
): Step => ({
  adds: `${words[kind]} ${addresses.join(', ')} of the application ${name}`,
  run: async () => {
    const application = await api.getApplication(id);
    if (!application) return undefined;
    const known = addressesOf(application);
    await api.setAppAddresses(application, {
      ...known,
      [kind]: [...new Set([...known[kind], ...addresses])],
    });
    return undefined;
  },
});
