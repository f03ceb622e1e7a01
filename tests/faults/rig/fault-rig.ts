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
import { createTestDatabase } from '../../support/database';
import { type Sql, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET } from '../../support/shop';
import { controlStripe } from '../../support/stripe-sandbox';
import { type Balancer, startBalancer } from './balancer';
import { HttpBuyer } from './http-buyer';
import { type MailInbox, openMailInbox } from './mail-inbox';
import { rigEnvironment } from './rig-environment';
import { ShopProcess } from './shop-process';

export type FaultRig = {
  sql: Sql;
  /** Servers of the shop, each a process with its worker, over one database. */
  servers: ShopProcess[];
  balancer: () => Balancer;
  inbox: () => MailInbox;
  stripeUrl: () => string;
  /** A control call to the stand-in for Stripe. */
  control: <Body = Record<string, unknown>>(method: string, path: string, body?: object) => Promise<Body>;
  /** The owner, to whom notices go and in whose name refunds are made. */
  staffId: () => string;
  /** Somebody new, with an e-mail and an address in the network of their own. */
  newBuyer: () => HttpBuyer;
};

/**
 * Gives the tests of a file a whole shop to break: a database, the stand-in for Stripe, a mail server, and `servers`
 * real servers behind a balancer, to which Stripe posts its events too. What lib does in the test's own process goes
 * to the same places; without servers, the worker runs there too, and events are not sent.
 */
export function faultRig(input: {
  servers: number;
  /** Changes to the environment of the servers alone, given what it would be. */
  serverEnv?: (env: Record<string, string>) => Promise<Record<string, string>>;
}): FaultRig {
  const finish: (() => Promise<unknown>)[] = [];
  const servers: ShopProcess[] = [];
  let parts: {
    pool: pg.Pool;
    balancer: Balancer;
    inbox: MailInbox;
    stripeUrl: string;
    staffId: string;
  } | null = null;

  beforeAll(async () => {
    if (input.servers > 0 && !existsSync(path.join(TEST_BUILD, 'BUILD_ID')))
      throw new Error(`There is no build in ${TEST_BUILD}: "npm run faults" makes one.`);
    const database = await createTestDatabase();
    finish.unshift(database.drop);
    const balancer = await startBalancer();
    finish.unshift(balancer.close);
    const inbox = await openMailInbox();
    finish.unshift(inbox.close);
    const sandbox = await startSandbox({
      port: 0,
      dataFile: null,
      webhookUrl: input.servers > 0 ? `${balancer.url}/api/webhooks/stripe` : null,
      webhookSecret: STRIPE_WEBHOOK_SECRET,
      publicUrl: null,
      secretKey: STRIPE_SECRET_KEY,
    });
    finish.unshift(sandbox.close);
    const pool = new pg.Pool({ connectionString: database.url, max: 20, application_name: 'fault-rig' });
    pool.on('error', () => undefined);
    finish.unshift(() => pool.end());
    parts = { pool, balancer, inbox, stripeUrl: sandbox.url, staffId: '' };

    const env = rigEnvironment({
      databaseUrl: database.url,
      siteUrl: balancer.url,
      stripeUrl: sandbox.url,
      smtpUrl: inbox.smtpUrl,
    });
    Object.assign(process.env, env);
    finish.unshift(closeDb);
    await makeDelivery();
    parts.staffId = (await makeStaff({ role: 'owner' })).id;
    if (input.servers === 0) {
      const worker = await runWorker();
      finish.unshift(worker.stop);
    }
    const changes = (await input.serverEnv?.(env)) ?? {};
    for (let index = 0; index < input.servers; index += 1) {
      servers.push(await prepareServer({ env: { ...env, ...changes }, index }));
    }
    finish.unshift(() => Promise.all(servers.map((server) => server.kill())));
    await Promise.all(servers.map((server) => server.start()));
    balancer.aimAt(servers);
  });

  afterAll(async () => {
    for (const step of finish) await step();
  });

  const rigParts = () => {
    if (!parts) throw new Error('The rig stands only while the tests of the file run');
    return parts;
  };
  return {
    sql: async (text, values) => (await rigParts().pool.query(text, values)).rows,
    servers,
    balancer: () => rigParts().balancer,
    inbox: () => rigParts().inbox,
    stripeUrl: () => rigParts().stripeUrl,
    staffId: () => rigParts().staffId,
    control: (method, callPath, body) => controlStripe(rigParts().stripeUrl, method, callPath, body),
    newBuyer: () => new HttpBuyer(rigParts().balancer.url),
  };
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
