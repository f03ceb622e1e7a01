import type { ServerConfig } from '@/lib/config/env-schema';
import { InvalidEnvironment } from '@/lib/config/server-config';
import { getProgramVersions } from '@/lib/config/versions';
import { logger } from '@/lib/log/logger';
import { enableTracing } from '@/lib/tracing/traced';
import { redactingExporter } from './redacting-exporter';

export type Tracing = { stop: () => Promise<void> };

/**
 * Sends traces to OTEL_EXPORTER_OTLP_ENDPOINT: the request, Next's own steps, statements, requests to Stripe. The SDK
 * reads the rest of its standard environment (headers, sampler, limits) by itself. Nothing of it is loaded otherwise.
 */
export async function startTracing(config: ServerConfig): Promise<Tracing | null> {
  if (!config.OTEL_EXPORTER_OTLP_ENDPOINT) return null;
  const { sdk, OTLPTraceExporter, resourceFromAttributes } = await loadPackages();
  const provider = new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({
      'service.name': config.OTEL_SERVICE_NAME,
      'service.version': getProgramVersions().shop,
    }),
    spanProcessors: [new sdk.BatchSpanProcessor(redactingExporter(new OTLPTraceExporter(), logger))],
  });
  provider.register();
  enableTracing();
  logger.info({ endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }, 'traces are sent');
  return {
    stop: () =>
      provider.shutdown().catch((error: unknown) => logger.warn({ err: error }, 'traces were lost')),
  };
}

async function loadPackages() {
  try {
    const [sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
    return { sdk, OTLPTraceExporter, resourceFromAttributes };
  } catch (error) {
    throw new InvalidEnvironment(
      'OTEL_EXPORTER_OTLP_ENDPOINT is set, and the packages for it are not there: see "Watching over it" in README.md',
      { cause: error },
    );
  }
}
