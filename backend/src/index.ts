export { createOrgBackend, type OrgBackend } from './app.js';
export type {
  AuditDetails,
  AuditEvent,
  AuditResult,
  AuditState,
  AuditTarget,
  OnAudit,
} from './audit.js';
export { ConfigError, readConfig, type Config } from './config.js';
export type { LimitName } from './limits.js';
export type { Log, LogEntry } from './log.js';
export type { Observation, Observe } from './observe.js';
export type { OrgBackendOptions } from './options.js';
export type { Limit, Limiter, State, Taken } from './state/state.js';
export type * from './wire/types.js';
