import * as v from 'valibot';
import { defaultLimits, type LimitName, type LimitSettings } from './limits.js';
import {
  ClientIds,
  Indicator,
  InvitationUrl,
  LogtoEndpoint,
  mistakeOf,
  Origins,
} from './option-rules.js';
import type { OrgBackendOptions } from './options.js';

/** What the environment says, by the names of `.env.example`. */
export interface Config extends OrgBackendOptions {
  port: number;
  metricsPort?: number;
  metricsHostname?: string;
  redisUrl?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration is not usable; `mistakes` has a line for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly mistakes: string[];

  constructor(mistakes: string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}

/**
 * The backend's options from environment variables. An empty one counts as a missing one.
 *
 * @throws ConfigError
 */
export const readConfig = (environment: Environment): Config => {
  const variables = readVariables(Variables, environment);
  return {
    port: variables.PORT,
    logtoEndpoint: variables.LOGTO_ENDPOINT,
    m2mAppId: variables.LOGTO_M2M_APP_ID,
    m2mAppSecret: variables.LOGTO_M2M_APP_SECRET,
    managementApi: variables.LOGTO_MANAGEMENT_API,
    apiResource: variables.API_RESOURCE,
    corsOrigins: variables.CORS_ORIGINS ?? [],
    invitationUrl: variables.INVITATION_URL,
    creatorRole: variables.CREATOR_ROLE,
    magicLinks: variables.MAGIC_LINKS === 'true',
    ...(variables.METRICS_PORT !== undefined && { metricsPort: variables.METRICS_PORT }),
    ...(variables.METRICS_HOST !== undefined && { metricsHostname: variables.METRICS_HOST }),
    ...(variables.CLIENT_IDS !== undefined && { clientIds: variables.CLIENT_IDS }),
    ...(variables.CREATE_SCOPE !== undefined && { createScope: variables.CREATE_SCOPE }),
    ...(variables.LIMITS !== undefined && { limits: variables.LIMITS }),
    ...(variables.REDIS_URL !== undefined && { redisUrl: variables.REDIS_URL }),
  };
};

/**
 * Those variables that a schema names. An empty one counts as a missing one.
 *
 * @throws ConfigError
 */
export const readVariables = <T>(
  schema: v.GenericSchema<unknown, T>,
  environment: Environment,
): T => {
  const result = v.safeParse(schema, withoutEmpty(environment));
  if (!result.success) throw new ConfigError(result.issues.map(mistakeOf));
  return result.output;
};

const Port = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, 'must be a number from 0 to 65535'),
  v.transform(Number),
  v.maxValue(65_535, 'must be a number from 0 to 65535'),
);
/** Separated by commas; one at the end, or two in a row, are a slip. */
const List = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  ),
);
const RedisUrl = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol) && isDecodable(text),
    'must be a URL such as redis://localhost:6379, with %25 for each % of a password',
  ),
);
/** What is not would stop the server with no word about this variable. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
/** `name=count/seconds` or `name=off`. */
const limitForm = new RegExp(
  `^(${Object.keys(defaultLimits).join('|')})=(?:([1-9]\\d{0,8})/([1-9]\\d{0,8})|off)$`,
);
const LimitList = v.pipe(
  List,
  v.everyItem(
    (text) => limitForm.test(text),
    'must be limits such as mailsPerAddress=3/3600, or mailsPerAddress=off, separated by commas',
  ),
  v.transform((texts): LimitSettings => Object.fromEntries(texts.map(limitOf))),
);

const Variables = v.object({
  PORT: v.optional(Port, '3000'),
  METRICS_PORT: v.optional(Port),
  METRICS_HOST: v.optional(v.string()),
  LOGTO_ENDPOINT: LogtoEndpoint,
  LOGTO_M2M_APP_ID: v.string(),
  LOGTO_M2M_APP_SECRET: v.string(),
  LOGTO_MANAGEMENT_API: v.optional(Indicator, 'https://default.logto.app/api'),
  API_RESOURCE: Indicator,
  CLIENT_IDS: v.optional(v.pipe(List, ClientIds)),
  CORS_ORIGINS: v.optional(v.pipe(List, Origins)),
  INVITATION_URL: InvitationUrl,
  CREATOR_ROLE: v.optional(v.string(), 'admin'),
  CREATE_SCOPE: v.optional(v.string()),
  MAGIC_LINKS: v.optional(v.picklist(['true', 'false'], 'must be true or false'), 'false'),
  LIMITS: v.optional(LimitList),
  REDIS_URL: v.optional(RedisUrl),
});

/** @param text in the {@link limitForm} */
function limitOf(text: string) {
  const [, name = '', count, seconds] = limitForm.exec(text) ?? [];
  const limit = count !== undefined && { count: Number(count), seconds: Number(seconds) };
  return [name as LimitName, limit] as const;
}

const withoutEmpty = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
