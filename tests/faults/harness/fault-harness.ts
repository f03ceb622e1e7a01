import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect } from 'vitest';
import { closeDb } from '@/lib/db/client';
import { runWorker } from '@/lib/handlers/jobs/run-worker';
import { startSandbox } from '../../../sandbox/stripe/server';
import { findFreePort } from '../../../scripts/support/ports.mjs';
import { TEST_BUILD } from '../../../scripts/testing/test-build';
import { makeDelivery } from '../../factories/delivery';
import { makeStaff } from '../../factories/staff';
import { controlStripe } from '../../support/stripe-sandbox';
import { createTestDatabase } from '../../support/test-database';
import { type Sql, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET } from '../../support/test-shop';
import { harnessEnvironment } from './harness-environment';
import { HttpBuyer } from './http-buyer';
import { type LoadBalancer, startLoadBalancer } from './load-balancer';
import { type MailInbox, openMailInbox } from './mail-inbox';
import { ShopProcess } from './shop-process';

export type FaultHarness = {
  sql: Sql;
  /** Servers of the shop, each a process with its worker, over one database. */
  servers: ShopProcess[];
  balancer: () => LoadBalancer;
  inbox: () => MailInbox;
  stripeUrl: () => string;
  /** A control call to the Stripe sandbox. */
  control: <Body = Record<string, unknown>>(method: string, path: string, body?: object) => Promise<Body>;
  /** The owner, who receives owner alerts and in whose name refunds are made. */
  staffId: () => string;
  /** A new buyer with an email address and a client address of their own. */
  newBuyer: () => HttpBuyer;
};

type HarnessParts = {
  pool: pg.Pool;
  balancer: LoadBalancer;
  inbox: MailInbox;
  stripeUrl: string;
  staffId: string;
};

/**
 * Gives the tests of a file a whole shop to break: a database, the Stripe sandbox, a mail server, and `servers` real
 * servers behind a load balancer, to which Stripe posts its webhooks too. What lib does in the test's own process uses
 * the same services; without servers, the worker runs in that process too, and webhooks are not sent.
 */
export function faultHarness(input: {
  servers: number;
  /** Changes to the environment of the servers only, given their default environment. */
  serverEnv?: (env: Record<string, string>) => Promise<Record<string, string>>;
}): FaultHarness {
  const cleanups: (() => Promise<unknown>)[] = [];
  const servers: ShopProcess[] = [];
  let parts: HarnessParts | null = null;

  beforeAll(async () => {
    if (input.servers > 0) requireTestBuild();
    const database = await createTestDatabase();
    cleanups.unshift(database.drop);
    const balancer = await startLoadBalancer();
    cleanups.unshift(balancer.close);
    const inbox = await openMailInbox();
    cleanups.unshift(inbox.close);
    const sandbox = await startSandbox({
      port: 0,
      dataFile: null,
      webhookUrl: input.servers > 0 ? `${balancer.url}/api/webhooks/stripe` : null,
      webhookSecret: STRIPE_WEBHOOK_SECRET,
      publicUrl: null,
      secretKey: STRIPE_SECRET_KEY,
    });
    cleanups.unshift(sandbox.close);
    const pool = new pg.Pool({ connectionString: database.url, max: 20, application_name: 'fault-harness' });
    pool.on('error', () => undefined);
    cleanups.unshift(() => pool.end());
    parts = { pool, balancer, inbox, stripeUrl: sandbox.url, staffId: '' };

    const env = harnessEnvironment({
      databaseUrl: database.url,
      siteUrl: balancer.url,
      stripeUrl: sandbox.url,
      smtpUrl: inbox.smtpUrl,
    });
    Object.assign(process.env, env);
    cleanups.unshift(closeDb);
    await makeDelivery();
    parts.staffId = (await makeStaff({ role: 'owner' })).id;
    if (input.servers === 0) {
      const worker = await runWorker();
      cleanups.unshift(worker.stop);
    }
    const changes = (await input.serverEnv?.(env)) ?? {};
    for (let index = 0; index < input.servers; index += 1) {
      servers.push(await prepareServer({ env: { ...env, ...changes }, index }));
    }
    cleanups.unshift(() => Promise.all(servers.map((server) => server.kill())));
    await Promise.all(servers.map((server) => server.start()));
    balancer.routeTo(servers);
  });

  afterAll(async () => {
    for (const step of cleanups) await step();
  });

  const requireParts = () => {
    if (!parts) throw new Error('The harness is up only while the tests of the file run');
    return parts;
  };
  return {
    sql: async (text, values) => (await requireParts().pool.query(text, values)).rows,
    servers,
    balancer: () => requireParts().balancer,
    inbox: () => requireParts().inbox,
    stripeUrl: () => requireParts().stripeUrl,
    staffId: () => requireParts().staffId,
    control: (method, callPath, body) => controlStripe(requireParts().stripeUrl, method, callPath, body),
    newBuyer: () => new HttpBuyer(requireParts().balancer.url),
  };
}

function requireTestBuild(): void {
  if (!existsSync(path.join(TEST_BUILD, 'BUILD_ID')))
    throw new Error(`There is no build in ${TEST_BUILD}: "npm run faults" makes one.`);
}

async function prepareServer(input: { env: Record<string, string>; index: number }): Promise<ShopProcess> {
  const name = path.basename(expect.getState().testPath ?? 'server', '.test.ts');
  const logFile = path.resolve('.data', 'test-logs', 'faults', `${name}-${input.index + 1}.log`);
  rmSync(logFile, { force: true });
  return new ShopProcess({
    port: await findFreePort(),
    logFile,
    env: {
      ...input.env,
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_DIST_DIR: TEST_BUILD,
      PATH: process.env.PATH ?? '',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
    },
  });
}
