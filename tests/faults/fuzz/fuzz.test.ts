import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeOrder } from '../../factories/order';
import { makeVariant } from '../../factories/variant';
import { faultHarness } from '../harness/fault-harness';
import { anyRequest, type FuzzRequest } from './any-request';
import { readAttackSurface } from './attack-surface';
import { newOwnerCookie } from './new-owner-cookie';
import { RequestSender } from './request-sender';

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 10_000);
/** CI sends the same requests each time; other runs explore new ones. */
const CI_SEED = 7;
const SEED = Number(
  process.env.FUZZ_SEED ?? (process.env.CI === 'true' ? CI_SEED : Math.floor(Math.random() * 2 ** 31)),
);
const CONCURRENCY = 12;
/** What was sent may have signed the owner out, or changed who they are: another one comes now and then. */
const REQUESTS_PER_OWNER = 250;

const harness = faultHarness({ servers: 1 });
let sender: RequestSender;
beforeAll(async () => {
  for (let index = 0; index < 3; index += 1) await makeVariant({ stock: 1000 });
  await makeOrder();
  sender = new RequestSender(harness.servers[0]?.url ?? '');
});
afterAll(() => sender?.close());

type Finding = { status: number | string; request: FuzzRequest };

async function sendAll(
  requests: readonly FuzzRequest[],
): Promise<{ findings: Finding[]; statuses: Map<number, number> }> {
  const findings: Finding[] = [];
  const statuses = new Map<number, number>();
  let next = 0;
  let cookie = await newOwnerCookie();
  const work = async () => {
    while (next < requests.length) {
      const request = requests[next];
      next += 1;
      if (!request) return;
      if (next % REQUESTS_PER_OWNER === 0) cookie = await newOwnerCookie();
      const status = await sender.send(request, cookie).catch((error: Error) => error.message);
      if (typeof status === 'number') statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (typeof status === 'string' || status >= 500) findings.push({ status, request });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return { findings, statuses };
}

/** Log lines that no request from outside may cause: errors, and stack traces. */
function findErrorLines(): string[] {
  const logFile = harness.servers[0]?.options.logFile ?? '';
  return readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) => {
      if (line.trim() === '') return false;
      if (!line.startsWith('{')) return true;
      const { level, msg } = JSON.parse(line) as { level: number; msg: string };
      return level >= 50 || (/"stack":/.test(line) && msg !== 'a worker connection was lost');
    });
}

it(`${REQUESTS} random requests to all routes and server actions never cause a 5xx or a stack trace in the log`, {
  timeout: 15 * 60 * 1000,
}, async () => {
  console.log(`Fuzz: FUZZ_SEED=${SEED} FUZZ_REQUESTS=${REQUESTS}`);
  const requests = fc.sample(anyRequest(readAttackSurface()), { seed: SEED, numRuns: REQUESTS });
  const begunAt = performance.now();
  const { findings, statuses } = await sendAll(requests);
  const tally = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  console.log(`${Math.round((performance.now() - begunAt) / 1000)} s, ${tally.join(', ')}`);
  expect(findings.slice(0, 20)).toEqual([]);
  expect(findErrorLines().slice(0, 20)).toEqual([]);
  // The server is still up, and requests reached the handlers behind the guards.
  expect((await fetch(`${sender.shopUrl}/readyz`)).status).toBe(200);
  expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 20);
});
