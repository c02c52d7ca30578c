import { Counter, Histogram, Registry } from 'prom-client';
import type { Observation, Observe } from './observe.js';

export interface Metrics {
  /** For the backend's option of this name. */
  observe: Observe;
  /** Answers any request with the metrics in Prometheus' text format. */
  fetch: (request: Request) => Promise<Response>;
}

/**
 * What a backend does, in numbers for Prometheus. Needs Node. Each has a registry of its own, so
 * that several backends in one process do not add up.
 */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const instruments = createInstruments(registry);
  return {
    observe: (observation) => {
      record(instruments, observation);
    },
    fetch: async () =>
      new Response(await registry.metrics(), {
        headers: { 'Content-Type': registry.contentType },
      }),
  };
};

/** Names and units as https://prometheus.io/docs/practices/naming/ has them. */
const createInstruments = (registry: Registry) => {
  const registers = [registry];
  return {
    requests: new Histogram({
      name: 'orgkit_request_duration_seconds',
      help: 'Time until a request was answered.',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
    logtoCalls: new Histogram({
      name: 'orgkit_logto_call_duration_seconds',
      help: 'Time until Logto answered a call, or did not.',
      labelNames: ['method', 'path', 'outcome'],
      registers,
    }),
    retries: new Counter({
      name: 'orgkit_logto_retries_total',
      help: 'Calls to Logto that were made once more.',
      labelNames: ['method', 'path'],
      registers,
    }),
    limits: new Counter({
      name: 'orgkit_limits_hit_total',
      help: 'Requests that were refused because there were too many.',
      labelNames: ['limit'],
      registers,
    }),
    undoFailures: new Counter({
      name: 'orgkit_undo_failures_total',
      help: 'Steps that could not be taken back: the log says what is left behind in Logto.',
      registers,
    }),
  };
};

const record = (
  { requests, logtoCalls, retries, limits, undoFailures }: ReturnType<typeof createInstruments>,
  observation: Observation,
): void => {
  switch (observation.event) {
    case 'request': {
      const { method, route, status, duration } = observation;
      requests.observe({ method, route, status }, duration / 1000);
      return;
    }
    case 'logto_call': {
      const { method, path, outcome, duration } = observation;
      logtoCalls.observe({ method, path, outcome }, duration / 1000);
      return;
    }
    case 'retry': {
      const { method, path } = observation;
      retries.inc({ method, path });
      return;
    }
    case 'limit':
      limits.inc({ limit: observation.limit });
      return;
    case 'undo_failed':
      undoFailures.inc();
  }
};
