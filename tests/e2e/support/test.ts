import { type BrowserContext, type BrowserContextOptions, test as base } from '@playwright/test';
import { BrowserGuard } from './browser-guard';
import { type Goods, ShopDatabase } from './shop-database';
import { newVisitorHeaders } from './visitor-headers';

type TestFixtures = {
  guard: BrowserGuard;
  /** A product of this test's own, to sell out or reprice. */
  ownGoods: Goods;
  /** Opens another browser: other cookies, other cart. */
  newVisitor: (options?: BrowserContextOptions) => Promise<BrowserContext>;
};
type WorkerFixtures = {
  database: ShopDatabase;
  /** A product that is always in stock, for tests that only buy. */
  goods: Goods;
};

/** Playwright's test in which every browser is watched (see BrowserGuard) and the shop's database is at hand. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  guard: async ({}, use) => {
    const guard = new BrowserGuard();
    await use(guard);
    guard.assertClean();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  extraHTTPHeaders: async ({}, use) => use(newVisitorHeaders()),
  context: async ({ context, guard }, use) => {
    guard.watch(context);
    await use(context);
  },
  newVisitor: async ({ browser, baseURL, guard }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        baseURL,
        extraHTTPHeaders: newVisitorHeaders(),
        ...options,
      });
      guard.watch(context);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
  ownGoods: async ({ database }, use) => {
    const goods = await database.createGoods();
    await use(goods);
    await database.retireGoods(goods);
  },
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const database = new ShopDatabase();
      await use(database);
      await database.close();
    },
    { scope: 'worker' },
  ],
  goods: [
    async ({ database }, use) => {
      const goods = await database.createGoods({ single: 500, duo: 500 });
      await use(goods);
      await database.retireGoods(goods);
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
