import { beforeEach } from 'vitest';
import type { LedgerEntry } from '../invariants/look';
import { type FaultRig, faultRig } from './fault-rig';
import type { ShopProcess } from './shop-process';

export type DoomedRig = FaultRig & {
  /** The server that will be killed. */
  doomed: () => ShopProcess;
  survivor: () => ShopProcess;
  /** SIGKILL to the doomed one; from here on the balancer knows only the other. */
  killServer: () => Promise<void>;
  /** Makes Stripe slow once, so that there is a moment to kill in: before or after the effect. */
  slowDown: (method: string, path: string, fault: object) => Promise<unknown>;
  /** Whether the slowed request has come. */
  isSlowed: () => Promise<boolean>;
  findPage: (isWanted: (entry: LedgerEntry) => boolean) => Promise<LedgerEntry | undefined>;
};

const SLOWLY = { times: 1, delayMs: 2500 };

/** Two servers, both alive at the start of each test, and no event delivered until a test says so. */
export function doomedRig(): DoomedRig {
  const rig = faultRig({ servers: 2 });
  const server = (index: number) => {
    const found = rig.servers[index];
    if (!found) throw new Error('The rig has two servers');
    return found;
  };
  beforeEach(async () => {
    await Promise.all(rig.servers.map((each) => each.start()));
    rig.balancer().aimAt(rig.servers);
    await rig.control('POST', 'webhooks', { paused: true });
  });
  return {
    ...rig,
    doomed: () => server(0),
    survivor: () => server(1),
    killServer: async () => {
      rig.balancer().aimAt([server(1)]);
      await server(0).kill();
    },
    slowDown: (method, path, fault) => rig.control('POST', 'faults', { method, path, ...SLOWLY, ...fault }),
    isSlowed: async () => ((await rig.control('GET', 'faults')) as unknown as unknown[]).length === 0,
    findPage: async (isWanted) =>
      (await rig.control<{ entries: LedgerEntry[] }>('GET', 'ledger')).entries.find(isWanted),
  };
}
