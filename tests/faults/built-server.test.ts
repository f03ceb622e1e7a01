import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { obtainProductionNode, PRODUCTION_NODE_VERSION } from '../../scripts/testing/obtain-production-node';
import { makeVariant } from '../factories/variant';
import { waitUntil } from '../support/wait-until';
import { faultHarness } from './harness/fault-harness';
import { listOrdersOfBuyer } from './harness/list-orders-of-buyer';
import { makePrunedCopy, type PrunedCopy } from './harness/make-pruned-copy';
import { ShopProcess } from './harness/shop-process';

const harness = faultHarness({ servers: 1 });
const productionNode = await obtainProductionNode(AbortSignal.timeout(300_000));

let copy: PrunedCopy;
beforeAll(async () => {
  await harness.servers[0]?.stop();
  copy = makePrunedCopy();
});
afterAll(() => copy.remove());

const NODES: [name: string, executable: string][] = [[`Node ${process.versions.node}`, process.execPath]];
if (productionNode) NODES.push([`Node ${PRODUCTION_NODE_VERSION}`, productionNode]);

describe.each(NODES)(
  'the built server with the packages that npm run prune leaves, on %s',
  (_, executable) => {
    it('starts, serves, sells, and ends', async () => {
      const [first] = harness.servers;
      if (!first) throw new Error('The harness has a server');
      const server = new ShopProcess({ ...first.options, executable, folder: copy.folder });
      await server.start();
      harness.balancer().routeTo([server]);
      expect((await fetch(`${server.url}/articles`)).status).toBe(200);
      const buyer = harness.newBuyer();
      const { payUrl } = await buyer.openCheckoutSession(await makeVariant());
      await buyer.pay(payUrl);
      await waitUntil('Stripe has said that it is paid', async () => {
        const [order] = await listOrdersOfBuyer(harness.sql, buyer);
        return order?.status === 'placed';
      });
      expect(await server.stop()).toMatchObject({ code: 0 });
    });

    it.each(['migrate', 'seed', 'retention', 'backup'])('runs npm run %s, without a compiler', (name) => {
      expect(existsSync(path.join(copy.folder, 'node_modules/tsx'))).toBe(false);
      const { status, output } = copy.run(name, executable);
      expect(output).not.toContain('Error');
      expect(status).toBe(0);
    });
  },
);
