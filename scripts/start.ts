import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { hasProductPage } from '@/lib/catalogue/has-product-page';
import { buildFolder, getServerConfig, strangeVariables } from '@/lib/config/server-config';
import { closeDb } from '@/lib/db/client';
import { runWorker } from '@/lib/handlers/jobs/run-worker';
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address';
import { beginClosing } from '@/lib/http/closing';
import { countRequest, untilNothingIsInHand } from '@/lib/http/requests-in-hand';
import { captureConsole } from '@/lib/log/capture-console';
import { logFailedStart } from '@/lib/log/log-failed-start';
import { logger } from '@/lib/log/logger';
import { readBuiltRoutes } from './server/built-routes';
import { clientAddressOf } from './server/client-address-of';
import { compressAnswers } from './server/compress-answers';
import { freshPages } from './server/fresh-pages';
import { guardActions } from './server/guard-actions';
import { identified } from './server/identified';
import { knownProducts } from './server/known-products';
import { missingPages } from './server/missing-pages';
import { omitEmptyActions } from './server/omit-empty-actions';
import { PageData } from './server/page-data';
import { pageRefresher } from './server/page-refresher';
import { readPrerenderedPages } from './server/prerendered-pages';
import { redirectUntidyLink } from './server/redirect-untidy-links';
import { refuseForeignOrigin } from './server/refuse-foreign-origin';
import { refuseTrace } from './server/refuse-trace';
import { settleTarget } from './server/request-target';
import { putToSleep, sleepingPages } from './server/sleeping-pages';
import { staffAnswers } from './server/staff-answers';
import { stripeWebhooks } from './server/stripe-webhooks';
import { unavailableAnswers } from './server/unavailable-answers';
import { watchCatalogue } from './server/watch-catalogue';

const FINISH_WITHIN_MS = 15_000;

/**
 * `npm start` and, with `--dev`, `npm run dev`: the shop in one process, with the worker of its job queue. Pages are
 * rendered anew before the first visitor comes, because the catalogue may have changed while nobody listened.
 */
async function main(): Promise<void> {
  const isDev = process.argv.includes('--dev');
  if (!isDev) captureConsole();
  const config = getServerConfig();
  for (const { name, meant } of strangeVariables())
    logger.warn({ variable: name, nearest: meant }, 'a variable that the shop does not read');
  if (isDev) await (await import('./build/article-pictures')).makeArticlePictures();
  const app = next({ dev: isDev, hostname: config.HOST, port: config.PORT, customServer: true } as Parameters<
    typeof next
  >[0]);
  await app.prepare();
  // Next asks the shop itself where a form leads, by the protocol that the client's side of a proxy spoke, unless told.
  process.env.__NEXT_PRIVATE_ORIGIN ??= ownOrigin(config);
  const handle = app.getRequestHandler();
  const addressOf = clientAddressOf(config.TRUSTED_PROXIES);
  const data = new PageData();
  const prepare = (body: string | Buffer) => (typeof body === 'string' ? putToSleep(body, data) : body);
  const compress = compressAnswers({ prepare, data });

  const answer: RequestListener = (request, response) => void handle(request, response);
  const inside = await listen(answer, { port: 0, host: '127.0.0.1' });
  const insideOrigin = `http://127.0.0.1:${(inside.address() as AddressInfo).port}`;
  const refresher = isDev
    ? null
    : pageRefresher({ origin: insideOrigin, built: await readPrerenderedPages(buildFolder()), logger });
  const watch =
    refresher &&
    (await watchCatalogue({
      databaseUrl: config.DATABASE_URL,
      logger,
      onChange: (slug) => void refresher.refresh(slug),
    }));
  await refresher?.start();
  const fillMissingPage = isDev ? null : await missingPages(insideOrigin);
  const knowProducts = knownProducts({ hasPage: hasProductPage, origin: insideOrigin });
  const answerStaff = staffAnswers(insideOrigin);
  const guard = isDev ? null : guardActions(readBuiltRoutes());
  const worker = await runWorker();
  const answerPage = refresher ? freshPages(refresher, answer) : answer;

  const outside = await listen(
    identified((request, response) => {
      countRequest(response);
      if (refuseTrace(request, response)) return;
      if (settleTarget(request, response)) return;
      if (redirectUntidyLink(request, response)) return;
      if (!isDev && stripeWebhooks(request, response)) return;
      if (refuseForeignOrigin(request, response, config.SITE_URL)) return;
      request.headers[CLIENT_ADDRESS_HEADER] = addressOf(request);
      if (!isDev) compress(request, response);
      omitEmptyActions(response);
      const pass = (read: IncomingMessage) => {
        unavailableAnswers(response, () => {
          if (isBackOffice(read)) return answerStaff(read, response, () => answer(read, response));
          if (!isDev) sleepingPages(read, response);
          fillMissingPage?.(read, response);
          // A server action is known by its id, and runs at whichever page it is posted to.
          const answerThis =
            read.method === 'POST'
              ? () => answerStaff(read, response, () => answer(read, response))
              : () => answerPage(read, response);
          if (isDev) answerThis();
          else void knowProducts(read).then(answerThis);
        });
      };
      if (guard) guard(request, response, pass);
      else pass(request);
    }),
    { port: config.PORT, host: config.HOST },
  );
  logger.info({ url: `http://${config.HOST}:${config.PORT}`, siteUrl: config.SITE_URL }, 'the shop is open');

  onSignal(async () => {
    beginClosing();
    await untilNothingIsInHand();
    await close(outside);
    await worker.stop();
    await watch?.close();
    refresher?.close();
    await close(inside);
    await closeDb();
  });
}

/** Where this process reaches itself, which never has TLS. */
function ownOrigin({ HOST, PORT }: { HOST: string; PORT: number }): string {
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`;
}

function isBackOffice({ url = '/' }: IncomingMessage): boolean {
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

/** Takes no new connections and waits for the answers that are under way. */
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
    logger.info({ signal }, 'closing: finishing what is under way');
    setTimeout(() => process.exit(1), FINISH_WITHIN_MS).unref();
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
  logFailedStart(error, 'the shop did not start');
  process.exit(1);
});
