import { createServer, type RequestListener, type Server } from 'node:http';
import { Gauge, Registry } from 'prom-client';
import type { ServerConfig } from '@/lib/config/env-schema';
import { getProgramVersions } from '@/lib/config/versions';
import { logger } from '@/lib/log/logger';
import { type RouteFinder, registerHttpMetrics } from './http-metrics';
import { registerProcessMetrics } from './process-metrics';
import { registerShopMetrics } from './shop-metrics';
import { createShopMetricsCache, type ShopMetricsCache } from './shop-metrics-cache';

export type Metrics = {
  /** Measures how long a response takes; call it before the response begins. */
  measureResponse: RequestListener;
  server: Server;
};

/**
 * Serves the metrics of this process and of the shop at METRICS_HOST and METRICS_PORT, on a listener of their own: what
 * visitors reach never shows them.
 * @param routeOf the pattern of the route that serves a path.
 * @returns null without METRICS_PORT: then nothing is measured either.
 */
export async function startMetrics(config: ServerConfig, routeOf: RouteFinder): Promise<Metrics | null> {
  const { METRICS_PORT, METRICS_HOST, REDIS_URL } = config;
  if (METRICS_PORT === undefined) return null;
  const cache = createShopMetricsCache();
  const hasRedis = REDIS_URL !== undefined;
  const { registry, measureResponse } = createMetricsRegistry({ cache, routeOf, hasRedis });
  const server = await listen(registry, { port: METRICS_PORT, host: METRICS_HOST });
  return { measureResponse, server };
}

/** Every metric of the shop. */
export function createMetricsRegistry(input: {
  cache: ShopMetricsCache;
  routeOf: RouteFinder;
  hasRedis: boolean;
}): { registry: Registry; measureResponse: RequestListener } {
  const registry = new Registry();
  registerShopMetrics(registry, input.cache);
  const measureResponse = registerHttpMetrics(registry, input.routeOf);
  registerProcessMetrics(registry, input);
  registerBuildInfo(registry);
  return { registry, measureResponse };
}

function registerBuildInfo(registry: Registry): void {
  const labels = getProgramVersions();
  new Gauge({
    name: 'nue_build_info',
    help: 'The versions of this process',
    labelNames: Object.keys(labels),
    registers: [registry],
  }).set(labels, 1);
}

async function listen(registry: Registry, at: { port: number; host: string }): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      (error: unknown) => {
        logger.error({ err: error }, 'the metrics could not be printed');
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, resolve);
  });
  logger.info({ host: at.host, port: at.port }, 'metrics are served');
  return server;
}
