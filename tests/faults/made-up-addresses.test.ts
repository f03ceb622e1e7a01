import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { TEST_BUILD } from '../../scripts/testing/test-build';
import { makeVariant } from '../factories/variant';
import { waitUntil } from '../support/wait-until';
import { faultHarness } from './harness/fault-harness';

const harness = faultHarness({ servers: 1 });
const COUNT = 3_000;
const CONCURRENCY = 20;

/** Each kind of address that has a part of its own, and who could be made to keep it. */
const MADE_UP: readonly ((name: string) => string)[] = [
  (name) => `/products/${name}`,
  (name) => `/products/${name}.rsc`,
  (name) => `/products/${name}/SKU-1`,
  (name) => `/products/${slug}/${name}`,
  (name) => `/articles/${name}`,
  (name) => `/articles/topics/${name}`,
  (name) => `/previews/product-${name}.jpg`,
  (name) => `/previews/article-${name}.jpg`,
  (name) => `/s/${name.padEnd(24, 'x')}`,
  (name) => `/s/pictures/${name}/a.jpg`,
  (name) => `/orders/${name.padEnd(43, 'x')}`,
  (name) => `/pictures/${name}.avif`,
  (name) => `/${name}/a/b`,
];

let slug = '';

/** Where Next would write: pages, and what it caches beside them. */
const listFiles = async () =>
  (await readdir(TEST_BUILD, { recursive: true }))
    .filter((file) => !file.startsWith(`cache${path.sep}`))
    .sort();

async function request(address: string, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(harness.balancer().url + address, { headers, redirect: 'manual' });
  await response.arrayBuffer();
  return response.status;
}

beforeAll(async () => {
  const { productId } = await makeVariant();
  const [product] = await harness.sql<{ slug: string }>('select slug from product where id = $1', [
    productId,
  ]);
  slug = product?.slug ?? '';
  await waitUntil('the product is there', async () => (await request(`/products/${slug}`)) === 200);
});

it('thousands of made-up addresses and queries leave nothing on the disk (rule 40)', async () => {
  const before = await listFiles();
  const statuses = new Map<number, number>();
  let next = 0;
  const work = async () => {
    for (let index = next++; index < COUNT; index = next++) {
      const make = MADE_UP[index % MADE_UP.length];
      const headers = index % 3 === 0 ? { RSC: '1' } : undefined;
      const address = make?.(`made-up-${index}`) ?? '/';
      const status = await request(index % 2 ? address : `${address}?${index}=${index}`, headers);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(await request(`/products/${slug}?made-up=${index}`, headers)).toBe(200);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  expect([...statuses.keys()].filter((status) => ![303, 307, 404, 429].includes(status))).toEqual([]);
  expect(await listFiles()).toEqual(before);
});
