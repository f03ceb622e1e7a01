import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { hasProductPage } from '@/lib/catalogue/has-product-page';
import { buildFolder, getServerConfig, listUnknownVariables } from '@/lib/config/server-config';
import { closeDb } from '@/lib/db/client';
import { runWorker } from '@/lib/handlers/jobs/run-worker';
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address';
import { trackRequest, waitForInFlightRequests } from '@/lib/http/in-flight-requests';
import { beginShutdown } from '@/lib/http/shutdown';
import { captureConsole } from '@/lib/log/capture-console';
import { logStartupFailure } from '@/lib/log/log-startup-failure';
import { logger } from '@/lib/log/logger';
import { deferHydration, deferHydrationOfResponse } from '@/server/hydration/defer-hydration';
import { RscPayloads } from '@/server/hydration/rsc-payloads';
import { readPrerenderManifest } from '@/server/next-internals/prerender-manifest';
import { readRouteManifest } from '@/server/next-internals/route-manifest';
import { assignRequestId } from '@/server/requests/assign-request-id';
import { createClientAddressResolver } from '@/server/requests/client-address-resolver';
import { guardServerActions } from '@/server/requests/guard-server-actions';
import { handleStripeWebhook } from '@/server/requests/handle-stripe-webhook';
import { normaliseRequestTarget } from '@/server/requests/normalise-request-target';
import { redirectToSanitisedUrl } from '@/server/requests/redirect-to-sanitised-url';
import { refuseCrossOrigin } from '@/server/requests/refuse-cross-origin';
import { refuseTrace } from '@/server/requests/refuse-trace';
import { createUnknownProductRewriter } from '@/server/requests/rewrite-unknown-products';
import { createAdminResponseGuard } from '@/server/responses/admin-response-guard';
import { compressResponses } from '@/server/responses/compress-responses';
import { createNotFoundFallback } from '@/server/responses/not-found-fallback';
import { withServiceUnavailable } from '@/server/responses/service-unavailable';
import { stripEmptyFormActions } from '@/server/responses/strip-empty-form-actions';
import { listenForCatalogueChanges } from '@/server/revalidation/listen-for-catalogue-changes';
import { createPageRevalidator } from '@/server/revalidation/page-revalidator';
import { waitForFreshPage } from '@/server/revalidation/wait-for-fresh-page';

const SHUTDOWN_LIMIT_MS = 15_000;

/**
 * `npm start` and, with `--dev`, `npm run dev`: the shop in one process, with the worker of its job queue. All
 * prerendered pages are revalidated before the first visitor comes: the catalogue may have changed while nobody listened.
 */
async function main(): Promise<void> {
  const isDev = process.argv.includes('--dev');
  if (!isDev) captureConsole();
  const config = getServerConfig();
  for (const { name, suggestion } of listUnknownVariables())
    logger.warn({ variable: name, nearest: suggestion }, 'a variable that the shop does not read');
  if (isDev) await (await import('@/scripts/build/generate-article-pictures')).generateArticlePictures();
  const app = next({ dev: isDev, hostname: config.HOST, port: config.PORT, customServer: true } as Parameters<
    typeof next
  >[0]);
  await app.prepare();
  // Next asks the shop itself where a form redirects, by the protocol of the client's side of a proxy, unless set.
  process.env.__NEXT_PRIVATE_ORIGIN ??= ownOrigin(config);
  const handle = app.getRequestHandler();
  const clientAddressOf = createClientAddressResolver(config.TRUSTED_PROXIES);
  const payloads = new RscPayloads();
  const transform = (body: string | Buffer) =>
    typeof body === 'string' ? deferHydration(body, payloads) : body;
  const compress = compressResponses({ transform, payloads });

  const handleWithNext: RequestListener = (request, response) => void handle(request, response);
  const loopbackServer = await listen(handleWithNext, { port: 0, host: '127.0.0.1' });
  const loopbackOrigin = `http://127.0.0.1:${(loopbackServer.address() as AddressInfo).port}`;
  const revalidator = isDev
    ? null
    : createPageRevalidator({
        origin: loopbackOrigin,
        manifest: await readPrerenderManifest(buildFolder()),
        logger,
      });
  const changeListener =
    revalidator &&
    (await listenForCatalogueChanges({
      databaseUrl: config.DATABASE_URL,
      logger,
      onChange: (slug) => void revalidator.revalidate(slug),
    }));
  await revalidator?.start();
  const applyNotFoundFallback = isDev ? null : await createNotFoundFallback(loopbackOrigin);
  const rewriteUnknownProduct = createUnknownProductRewriter({
    hasPage: hasProductPage,
    origin: loopbackOrigin,
  });
  const guardAdminResponse = createAdminResponseGuard(loopbackOrigin);
  const guardServerAction = isDev ? null : guardServerActions(readRouteManifest());
  const worker = await runWorker();
  const handlePage = revalidator ? waitForFreshPage(revalidator, handleWithNext) : handleWithNext;

  const publicServer = await listen(
    assignRequestId((request, response) => {
      trackRequest(response);
      if (refuseTrace(request, response)) return;
      if (normaliseRequestTarget(request, response)) return;
      if (redirectToSanitisedUrl(request, response)) return;
      if (!isDev && handleStripeWebhook(request, response)) return;
      if (refuseCrossOrigin(request, response, config.SITE_URL)) return;
      request.headers[CLIENT_ADDRESS_HEADER] = clientAddressOf(request);
      if (!isDev) compress(request, response);
      stripEmptyFormActions(response);
      const continueRequest = (read: IncomingMessage) => {
        withServiceUnavailable(response, () => {
          if (isAdminRequest(read))
            return guardAdminResponse(read, response, () => handleWithNext(read, response));
          if (!isDev) deferHydrationOfResponse(read, response);
          applyNotFoundFallback?.(read, response);
          // A server action is known by its id, and runs at whichever page it is posted to.
          const handleRequest =
            read.method === 'POST'
              ? () => guardAdminResponse(read, response, () => handleWithNext(read, response))
              : () => handlePage(read, response);
          if (isDev) handleRequest();
          else void rewriteUnknownProduct(read).then(handleRequest);
        });
      };
      if (guardServerAction) guardServerAction(request, response, continueRequest);
      else continueRequest(request);
    }),
    { port: config.PORT, host: config.HOST },
  );
  logger.info({ url: `http://${config.HOST}:${config.PORT}`, siteUrl: config.SITE_URL }, 'the shop is open');

  onSignal(async () => {
    beginShutdown();
    await waitForInFlightRequests();
    await close(publicServer);
    await worker.stop();
    await changeListener?.close();
    revalidator?.close();
    await close(loopbackServer);
    await closeDb();
  });
}

/** Where this process reaches itself, which never has TLS. */
function ownOrigin({ HOST, PORT }: { HOST: string; PORT: number }): string {
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`;
}

function isAdminRequest({ url = '/' }: IncomingMessage): boolean {
  return /^\/admin(?:[/?]|$)/.test(url);
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

/** Accepts no new connections and drains the requests in flight. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

function onSignal(finish: () => Promise<void>): void {
  let isEnding = false;
  const end = (signal: string) => {
    if (isEnding) return;
    isEnding = true;
    logger.info({ signal }, 'shutting down: draining in-flight requests');
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
    finish().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'closing failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

main().catch((error: unknown) => {
  logStartupFailure(error, 'the shop did not start');
  process.exit(1);
});
