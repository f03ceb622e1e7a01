import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import type { ServerConfig } from '@/lib/config/env-schema';
import { getServerConfig, keepConfiguration, listUnknownVariables } from '@/lib/config/server-config';
import { closeDb } from '@/lib/db/client';
import { runWorker } from '@/lib/handlers/jobs/run-worker';
import { beginShutdown } from '@/lib/http/shutdown';
import { captureConsole } from '@/lib/log/capture-console';
import { logger } from '@/lib/log/logger';
import { warnAboutOldNode } from '@/lib/log/warn-about-old-node';
import { readRouteManifest } from '@/server/next-internals/route-manifest';
import { createPublishing } from '@/server/publishing/create-publishing';
import { createDocumentRenderer } from '@/server/publishing/render-document';
import { ConnectionDrain } from './connection-drain';
import { closeServer, onShutdownSignal } from './graceful-shutdown';
import { startObservation } from './observation';
import { createRequestPipeline } from './request-pipeline';

/**
 * The shop in one process, with the worker of its job queue; in development with reloading instead of a build. All
 * prerendered pages are published before the first visitor comes.
 */
export async function startShop({ isDev }: { isDev: boolean }): Promise<void> {
  if (!isDev) captureConsole();
  const config = getServerConfig();
  keepConfiguration();
  warnAboutOldNode();
  for (const { name, suggestion } of listUnknownVariables())
    logger.warn({ variable: name, nearest: suggestion }, 'a variable that the shop does not read');
  const observation = await startObservation(config, isDev ? () => null : readRouteManifest().routeOf);
  const handleWithNext = await prepareNext(config, isDev);
  const renderer = createDocumentRenderer(handleWithNext);
  const loopbackServer = await listen(renderer.listener, { port: 0, host: '127.0.0.1' });
  const loopbackOrigin = `http://127.0.0.1:${(loopbackServer.address() as AddressInfo).port}`;
  const publishing = isDev
    ? null
    : await createPublishing({
        renderer,
        origin: loopbackOrigin,
        databaseUrl: config.DATABASE_URL,
        pagesFolder: config.PAGES_FOLDER ?? null,
      });
  const pipeline = createRequestPipeline({ isDev, config, loopbackOrigin, handleWithNext, publishing });
  const worker = await runWorker();
  const drain = new ConnectionDrain();
  // What a server that leaves sends elsewhere is no error of the shop.
  const listener = drain.track(observation.observe(pipeline));
  const publicServer = await listen(listener, { port: config.PORT, host: config.HOST });
  publishing?.openFolder();
  logger.info(
    { url: `http://${config.HOST}:${config.PORT}`, siteUrl: config.SITE_URL },
    'the server is listening',
  );

  onShutdownSignal(async () => {
    beginShutdown();
    const delayMs = isDev ? 0 : config.SHUTDOWN_DELAY_MS;
    await Promise.all([drain.drain(publicServer, { delayMs }), worker.stop()]);
    await publishing?.stop();
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
