import { beforeEach } from 'vitest';
import type { LedgerEntry } from '../invariants/snapshot';
import { type FaultHarness, faultHarness } from './fault-harness';
import type { ShopProcess } from './shop-process';

export type CrashHarness = FaultHarness & {
  /** The server that the test kills. */
  victim: () => ShopProcess;
  survivor: () => ShopProcess;
  /** SIGKILL to the victim; from here on the load balancer routes to the survivor only. */
  killServer: () => Promise<void>;
  /** Delays one request at Stripe, before or after its effect, so that there is a moment to kill the server in. */
  delayOnce: (method: string, path: string, fault: object) => Promise<unknown>;
  /** Whether the delayed request has arrived at Stripe. */
  isDelayApplied: () => Promise<boolean>;
  findLedgerEntry: (isWanted: (entry: LedgerEntry) => boolean) => Promise<LedgerEntry | undefined>;
};

const DELAYED_ONCE = { times: 1, delayMs: 2500 };

/** Two servers, both running at the start of each test, and no webhook delivered until a test says so. */
export function crashHarness(): CrashHarness {
  const harness = faultHarness({ servers: 2 });
  const server = (index: number) => {
    const found = harness.servers[index];
    if (!found) throw new Error('The harness has two servers');
    return found;
  };
  beforeEach(async () => {
    await Promise.all(harness.servers.map((each) => each.start()));
    harness.balancer().routeTo(harness.servers);
    await harness.control('POST', 'webhooks', { paused: true });
  });
  return {
    ...harness,
    victim: () => server(0),
    survivor: () => server(1),
    killServer: async () => {
      harness.balancer().routeTo([server(1)]);
      await server(0).kill();
    },
    delayOnce: (method, path, fault) =>
      harness.control('POST', 'faults', { method, path, ...DELAYED_ONCE, ...fault }),
    isDelayApplied: async () =>
      ((await harness.control('GET', 'faults')) as unknown as unknown[]).length === 0,
    findLedgerEntry: async (isWanted) =>
      (await harness.control<{ entries: LedgerEntry[] }>('GET', 'ledger')).entries.find(isWanted),
  };
}
