import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeOrder } from '../../factories/order';
import { makeVariant } from '../../factories/variant';
import { faultRig } from '../rig/fault-rig';
import { anyRequest, type FuzzRequest } from './any-request';
import { readKnownSurface } from './known-surface';
import { newOwnerCookie } from './new-owner-cookie';
import { Sender } from './send-request';

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 10_000);
/** A change is judged by the same requests each time; new ones are sought by every other run. */
const CI_SEED = 7;
const SEED = Number(
  process.env.FUZZ_SEED ?? (process.env.CI === 'true' ? CI_SEED : Math.floor(Math.random() * 2 ** 31)),
);
const AT_ONCE = 12;
/** What was sent may have signed the owner out, or changed who they are: another one comes now and then. */
const REQUESTS_PER_OWNER = 250;

const rig = faultRig({ servers: 1 });
let sender: Sender;
beforeAll(async () => {
  for (let index = 0; index < 3; index += 1) await makeVariant({ stock: 1000 });
  await makeOrder();
  sender = new Sender(rig.servers[0]?.url ?? '');
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
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { findings, statuses };
}

/** Lines of the server's log that a stranger must not be able to cause: errors, and whatever has a stack. */
function loudLines(): string[] {
  const logFile = rig.servers[0]?.options.logFile ?? '';
  return readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) => {
      if (line.trim() === '') return false;
      if (!line.startsWith('{')) return true;
      const { level, msg } = JSON.parse(line) as { level: number; msg: string };
      return level >= 50 || (/"stack":/.test(line) && msg !== 'a worker connection was lost');
    });
}

it(`${REQUESTS} random requests to all routes and server actions are answered without a fault of ours, or a stack in the log`, {
  timeout: 15 * 60 * 1000,
}, async () => {
  console.log(`Fuzz: FUZZ_SEED=${SEED} FUZZ_REQUESTS=${REQUESTS}`);
  const requests = fc.sample(anyRequest(readKnownSurface()), { seed: SEED, numRuns: REQUESTS });
  const begunAt = performance.now();
  const { findings, statuses } = await sendAll(requests);
  const tally = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  console.log(`${Math.round((performance.now() - begunAt) / 1000)} s, ${tally.join(', ')}`);
  expect(findings.slice(0, 20)).toEqual([]);
  expect(loudLines().slice(0, 20)).toEqual([]);
  // The server still stands, and the fuzz came past the doors.
  expect((await fetch(`${sender.shopUrl}/readyz`)).status).toBe(200);
  expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 20);
});
