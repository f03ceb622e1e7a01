import { randomBytes } from 'node:crypto';
import { watch } from 'node:fs';
import { createServer, type Server } from 'node:http';
import next from 'next';
import { seedDatabase } from '@/scripts/build/build-shop';
import { generateArticlePictures } from '@/scripts/build/generate-article-pictures';
import { generateClient } from '@/scripts/build/generate-client';
import { migrateDatabase } from '@/scripts/migrations/migrate-database';
import { startEphemeralPostgres } from '@/scripts/postgres/ephemeral-postgres';
import { Shutdown } from '@/scripts/processes/shutdown';
import { findFreePort, isPortFree } from '@/scripts/support/ports.mjs';
import { step } from '@/scripts/support/progress.mjs';
import { LiveReload } from './live-reload';
import { describeContent, readContent } from './read-content';

const FOLDER = 'content/articles';
const DEFAULT_PORT = 3030;
const DEBOUNCE_MS = 120;

/**
 * The articles in a shop of their own, with the seeded catalogue in a database that is deleted afterwards. A save makes
 * pictures, checks all articles, and lets every open page load again; what is wrong stands in the terminal and there.
 * @returns the exit code, when it is stopped.
 */
export async function previewArticles(slug = ''): Promise<number> {
  const shutdown = new Shutdown();
  const run = openPreview({ slug, shutdown }).catch((error: unknown) => error);
  const problem = await Promise.race([
    shutdown.requested.then(() => null),
    run.then((error) => error ?? wait()),
  ]);
  await shutdown.stopAll();
  if (problem === null) return 0;
  console.error(`\n${problem instanceof Error ? problem.message : String(problem)}\n`);
  return 1;
}

async function openPreview({ slug, shutdown }: { slug: string; shutdown: Shutdown }): Promise<void> {
  await step('Database client', () => generateClient());
  const databaseUrl = await step('Goods to link to', () => startDatabase(shutdown));
  const port = await choosePort();
  Object.assign(process.env, previewEnvironment({ databaseUrl, port }));
  const { listProductSlugs } = await import('@/lib/catalogue/queries');
  const { closeDb } = await import('@/lib/db/client');
  shutdown.add({ name: 'The connections', stop: closeDb });
  const productSlugs = await listProductSlugs();

  const liveReload = new LiveReload();
  const check = async () => {
    await generateArticlePictures().catch(() => undefined);
    const content = await readContent(productSlugs);
    console.log(`\n${describeContent(content)}`);
    liveReload.publish(content.faults);
  };
  await check();
  await step('Preview', () => startServer({ port, liveReload, shutdown }));
  console.log(`\n  http://127.0.0.1:${port}/articles${slug ? `/${slug}` : ''}\n\n  Ctrl-C stops it.`);
  const watcher = watch(FOLDER, debounce(check));
  shutdown.add({ name: 'The watch', stop: async () => watcher.close() });
}

async function startDatabase(shutdown: Shutdown): Promise<string> {
  const server = await startEphemeralPostgres();
  shutdown.add({ name: 'PostgreSQL', stop: () => server.stop() });
  await server.createDatabase('shop');
  const databaseUrl = server.urlOf('shop');
  await migrateDatabase(databaseUrl);
  await seedDatabase(databaseUrl);
  return databaseUrl;
}

async function startServer(options: {
  port: number;
  liveReload: LiveReload;
  shutdown: Shutdown;
}): Promise<void> {
  const { port, liveReload, shutdown } = options;
  const app = next({ dev: true, hostname: '127.0.0.1', port, customServer: true } as Parameters<
    typeof next
  >[0]);
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    if (!liveReload.handle(request, response)) void handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  shutdown.add({ name: 'The preview', stop: () => close(server) });
}

async function close(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
}

async function choosePort(): Promise<number> {
  const wanted = Number(process.env.PORT ?? DEFAULT_PORT);
  return (await isPortFree(wanted)) ? wanted : findFreePort();
}

/** Enough for the pages of the shop to be shown. Nobody pays or gets mail here. */
function previewEnvironment({ databaseUrl, port }: { databaseUrl: string; port: number }) {
  return {
    NODE_ENV: 'development',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    SITE_URL: `http://127.0.0.1:${port}`,
    AUTH_SECRET: randomBytes(32).toString('base64'),
    STRIPE_SECRET_KEY: 'sk_test_nobody-pays-in-a-preview',
    STRIPE_WEBHOOK_SECRET: 'whsec_nobody-pays-in-a-preview',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'NUE <orders@nue.example>',
    LOG_LEVEL: 'warn',
  };
}

/** Editors save in several steps, which make one run; one that comes during a run makes another after it. */
function debounce(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work).catch((error: unknown) => console.error(error));
    }, DEBOUNCE_MS);
  };
}

function wait(): Promise<never> {
  return new Promise(() => undefined);
}
