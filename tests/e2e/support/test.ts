import { type BrowserContext, type BrowserContextOptions, test as base } from '@playwright/test';
import { assertListedStorage } from './assert-listed-storage';
import { BrowserGuard } from './browser-guard';
import { ShopDatabase, type TestProduct } from './shop-database';
import { newVisitorHeaders } from './visitor-headers';

type TestFixtures = {
  guard: BrowserGuard;
  /** A product of this test alone, to sell out or reprice. */
  ownProduct: TestProduct;
  /** Opens another browser: other cookies, other cart. */
  newVisitor: (options?: BrowserContextOptions) => Promise<BrowserContext>;
};
type WorkerFixtures = {
  database: ShopDatabase;
  /** A product that is always in stock, for tests that only buy. */
  testProduct: TestProduct;
};

/** Playwright's test in which every browser is watched (see BrowserGuard, `assertListedStorage`) and the shop's database is at hand. */
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
    await assertListedStorage(context);
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
    for (const context of opened) {
      await assertListedStorage(context);
      await context.close();
    }
  },
  ownProduct: async ({ database }, use) => {
    const testProduct = await database.createProduct();
    await use(testProduct);
    await database.deactivateProduct(testProduct);
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
  testProduct: [
    async ({ database }, use) => {
      const testProduct = await database.createProduct({ single: 500, duo: 500 });
      await use(testProduct);
      await database.deactivateProduct(testProduct);
    },
    { scope: 'worker' },
  ],
});

// biome-ignore lint/performance/noBarrelFile: a spec gets `test` and `expect` from here, and never Playwright's own `test`.
export { expect } from '@playwright/test';
