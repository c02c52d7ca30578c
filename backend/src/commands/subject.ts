import { readConfig } from '../config.js';
import { createTransport } from '../logto/transport.js';
import { settingsOf } from '../options.js';
import type { Subject } from '../tenant/requirement.js';
import { TenantApi } from '../tenant/tenant-api.js';
import type { Terminal } from './terminal.js';

/**
 * The tenant that the environment configures.
 *
 * @throws {ConfigError}
 */
export const readSubject = ({ environment, fetch }: Terminal): Subject => {
  const config = readConfig(environment);
  const settings = settingsOf({ ...config, fetch });
  const transport = createTransport(settings);
  return {
    settings,
    redisUrl: config.redisUrl,
    appId: environment['LOGTO_APP_ID'] || undefined,
    transport,
    api: new TenantApi(settings, transport),
  };
};
