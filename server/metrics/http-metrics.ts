import type { RequestListener, ServerResponse } from 'node:http';
import { Histogram, type Registry } from 'prom-client';

/** From what a published page takes to where a buyer has left. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const METHODS = new Set(['GET', 'HEAD', 'POST']);

/** The pattern of the route that serves a path; null where there is none. */
export type RouteFinder = (path: string) => string | null;

/**
 * Measures how long responses take, by route pattern and never by path: what strangers can make up is no label.
 */
export function registerHttpMetrics(registry: Registry, routeOf: RouteFinder): RequestListener {
  const histogram = new Histogram({
    name: 'nue_http_request_duration_seconds',
    help: 'Time from the request to the end of its response, by route pattern',
    labelNames: ['route', 'method', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return (request, response) => {
    const begunAt = performance.now();
    // What Next rewrites later is not what was asked for.
    const route = labelOf(request.url ?? '/', routeOf);
    response.once('close', () => {
      const seconds = (performance.now() - begunAt) / 1000;
      const method = METHODS.has(request.method ?? '') ? String(request.method) : 'other';
      histogram.observe({ route, method, status: statusOf(response) }, seconds);
    });
  };
}

/** The class of a status; `aborted` where the client left before the end. */
function statusOf({ statusCode, writableFinished }: ServerResponse): string {
  return writableFinished ? `${Math.floor(statusCode / 100)}xx` : 'aborted';
}

function labelOf(target: string, routeOf: RouteFinder): string {
  const path = target.split('?', 1)[0] ?? '/';
  if (path.startsWith('/_next/static/')) return '/_next/static';
  return routeOf(path) ?? 'unmatched';
}
