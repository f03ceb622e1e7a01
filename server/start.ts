import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import type { ServerConfig } from '@/lib/config/env-schema';
import { buildFolder, getServerConfig, listUnknownVariables } from '@/lib/config/server-config';
import { closeDb } from '@/lib/db/client';
import { runWorker } from '@/lib/handlers/jobs/run-worker';
import { beginShutdown } from '@/lib/http/shutdown';
import { captureConsole } from '@/lib/log/capture-console';
import { logStartupFailure } from '@/lib/log/log-startup-failure';
import { logger } from '@/lib/log/logger';
import { warnAboutOldNode } from '@/lib/log/warn-about-old-node';
import { readPrerenderManifest } from '@/server/next-internals/prerender-manifest';
import { readRouteManifest } from '@/server/next-internals/route-manifest';
import { listenForCatalogueChanges } from '@/server/revalidation/listen-for-catalogue-changes';
import { createPageRevalidator, type PageRevalidator } from '@/server/revalidation/page-revalidator';
import { waitForFreshPage } from '@/server/revalidation/wait-for-fresh-page';
import { ConnectionDrain } from './connection-drain';
import { closeServer, onShutdownSignal } from './graceful-shutdown';
import { startObservation } from './observation';
import { createRequestPipeline } from './request-pipeline';

/**
 * `npm start` and, with `--dev`, `npm run dev`: the shop in one process, with the worker of its job queue. All
 * prerendered pages are revalidated before the first visitor comes: the catalogue may have changed while nobody listened.
 */
async function main(): Promise<void> {
  const isDev = process.argv.includes('--dev');
  if (!isDev) captureConsole();
  const config = getServerConfig();
  warnAboutOldNode();
  for (const { name, suggestion } of listUnknownVariables())
    logger.warn({ variable: name, nearest: suggestion }, 'a variable that the shop does not read');
  if (isDev) await (await import('@/scripts/build/generate-article-pictures')).generateArticlePictures();
  const observation = await startObservation(config, isDev ? () => null : readRouteManifest().routeOf);
  const handleWithNext = await prepareNext(config, isDev);
  const loopbackServer = await listen(handleWithNext, { port: 0, host: '127.0.0.1' });
  const loopbackOrigin = `http://127.0.0.1:${(loopbackServer.address() as AddressInfo).port}`;
  const revalidation = isDev ? null : await startRevalidation(config, loopbackOrigin);
  const handlePage = revalidation
    ? waitForFreshPage(revalidation.revalidator, handleWithNext)
    : handleWithNext;
  const pipeline = await createRequestPipeline({ isDev, config, loopbackOrigin, handleWithNext, handlePage });
  const worker = await runWorker();
  const drain = new ConnectionDrain();
  const listener = observation.observe(drain.track(pipeline));
  const publicServer = await listen(listener, { port: config.PORT, host: config.HOST });
  logger.info({ url: `http://${config.HOST}:${config.PORT}`, siteUrl: config.SITE_URL }, 'the shop is open');

  onShutdownSignal(async () => {
    beginShutdown();
    const delayMs = isDev ? 0 : config.SHUTDOWN_DELAY_MS;
    await Promise.all([drain.drain(publicServer, { delayMs }), worker.stop()]);
    await revalidation?.stop();
    await closeServer(loopbackServer);
    await observation.stop();
    await closeDb();
  });
}

async function prepareNext(config: ServerConfig, isDev: boolean): Promise<RequestListener> {
  const options = { dev: isDev, hostname: config.HOST, port: config.PORT, customServer: true };
  const app = next(options as Parameters<typeof next>[0]);
  await app.prepare();
  // Next asks the shop itself where a form redirects, by the protocol of the client's side of a proxy, unless set.
  process.env.__NEXT_PRIVATE_ORIGIN ??= ownOrigin(config);
  const handle = app.getRequestHandler();
  return (request, response) => void handle(request, response);
}

type Revalidation = { revalidator: PageRevalidator; stop: () => Promise<void> };

/** Renders every prerendered page anew, and from then on those that a change of the catalogue concerns. */
async function startRevalidation(config: ServerConfig, origin: string): Promise<Revalidation> {
  const manifest = await readPrerenderManifest(buildFolder());
  const revalidator = createPageRevalidator({ origin, manifest, logger });
  const listener = await listenForCatalogueChanges({
    databaseUrl: config.DATABASE_URL,
    logger,
    onChange: (slug) => void revalidator.revalidate(slug),
  });
  await revalidator.start();
  const stop = async () => {
    await listener.close();
    revalidator.close();
  };
  return { revalidator, stop };
}

/** Where this process reaches itself, which never has TLS. */
function ownOrigin({ HOST, PORT }: ServerConfig): string {
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`;
}

function listen(listener: RequestListener, at: { port: number; host: string }): Promise<Server> {
  const server = createServer(listener);
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 60_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, () => resolve(server));
  });
}

main().catch((error: unknown) => {
  logStartupFailure(error, 'the shop did not start');
  process.exit(1);
});
