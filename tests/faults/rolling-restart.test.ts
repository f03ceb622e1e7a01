import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { locateDebianProgram } from '../../scripts/support/locate-debian-program';
import { makeVariant } from '../factories/variant';
import { waitUntil } from '../support/wait-until';
import { faultHarness } from './harness/fault-harness';
import { type Front, startHealthCheckingProxy } from './harness/health-checking-proxy';
import { startNginx } from './harness/nginx-front';
import { startShopLoad } from './harness/shop-load';

const harness = faultHarness({ servers: 2 });
const nginx = locateDebianProgram('nginx');
/** Two seconds, and what a busy machine adds to them. */
const MAX_IDLE_STOP_MS = 3_000;

const FRONTS: [name: string, start: () => Promise<Front>][] = [
  ['a proxy with health checks', () => startHealthCheckingProxy(harness.servers)],
];
if (nginx) FRONTS.push(['nginx as deploy/nginx.conf sets it up', () => startNginx(nginx, harness.servers)]);

async function makeProductPage(): Promise<{ slug: string; sku: string }> {
  const variant = await makeVariant({ stock: 1000 });
  const [row] = await harness.sql<{ slug: string }>('select slug from product where id = $1', [
    variant.productId,
  ]);
  const slug = row?.slug ?? '';
  for (const { url } of harness.servers) {
    await waitUntil('the page is there', async () => (await fetch(`${url}/products/${slug}`)).status === 200);
  }
  return { slug, sku: variant.sku };
}

describe.each(FRONTS)('behind %s', (_name, startFront) => {
  it('two servers are restarted in turn, and no request fails', async () => {
    const front = await startFront();
    const load = startShopLoad({ url: front.url, clients: 6, ...(await makeProductPage()) });
    await sleep(1_000);
    const codes = [];
    for (const server of harness.servers) {
      codes.push((await server.stop()).code);
      await server.start();
    }
    const { counts, failures } = await load.stop();
    await front.close();
    expect(failures).toEqual([]);
    expect(codes).toEqual([0, 0]);
    expect(Object.keys(counts).length).toBeGreaterThan(4);
  });

  it('an idle server ends at once, whatever connections the front keeps', async () => {
    const front = await startFront();
    const load = startShopLoad({ url: front.url, clients: 4, ...(await makeProductPage()) });
    await sleep(500);
    await load.stop();
    await sleep(500);
    const [server] = harness.servers;
    const stopped = await server?.stop();
    await server?.start();
    await front.close();
    expect(stopped?.code).toBe(0);
    expect(stopped?.tookMs).toBeLessThan(MAX_IDLE_STOP_MS);
  });
});
