import type { RequestListener } from 'node:http';
import type { ServerConfig } from '@/lib/config/env-schema';
import type { RouteFinder } from '@/server/metrics/http-metrics';
import { startMetrics } from '@/server/metrics/metrics-server';
import { startTracing } from '@/server/tracing/start-tracing';
import { traceRequests } from '@/server/tracing/trace-requests';
import { closeServer } from './graceful-shutdown';

export type Observation = {
  /** Measures and traces what a listener responds to, as far as that is configured. */
  observe: (listener: RequestListener) => RequestListener;
  stop: () => Promise<void>;
};

/**
 * Starts the metrics and traces that are configured.
 * @param routeOf the pattern of the route that serves a path.
 */
export async function startObservation(config: ServerConfig, routeOf: RouteFinder): Promise<Observation> {
  const tracing = await startTracing(config);
  const metrics = await startMetrics(config, routeOf);
  return {
    observe: (listener) => {
      const measured = metrics ? measureResponses(listener, metrics.measureResponse) : listener;
      return tracing ? traceRequests(measured, routeOf) : measured;
    },
    stop: async () => {
      if (metrics) await closeServer(metrics.server);
      await tracing?.stop();
    },
  };
}

function measureResponses(listener: RequestListener, measure: RequestListener): RequestListener {
  return (request, response) => {
    measure(request, response);
    listener(request, response);
  };
}
