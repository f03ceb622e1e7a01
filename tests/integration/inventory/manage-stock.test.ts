import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { getStock, listMovements } from '@/lib/inventory/queries';
import { recordMovement } from '@/lib/inventory/record-movement';
import { stockEntrySchema } from '@/lib/inventory/stock-schema';
import { recordStockEntry } from '@/lib/workflows/catalogue/record-stock-entry';
import { setLowStockThreshold } from '@/lib/workflows/catalogue/set-low-stock-threshold';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { attemptOrder } from '../../factories/placed-order';
import { makeStaff } from '../../factories/staff';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql } = testShop();
let actor = { staffId: '', address: '203.0.113.7' };
beforeAll(async () => {
  await makeDelivery();
  actor = { ...actor, staffId: (await makeStaff({ role: 'owner' })).id };
});

const enter = (
  variant: MadeVariant,
  entry: 'receipt' | 'count' | 'adjustment',
  quantity: number,
  seenOnHand = 10,
) =>
  recordStockEntry({
    variantId: variant.id,
    form: { entry, quantity, note: 'for a test', seenOnHand },
    actor,
  });

async function buy(variant: MadeVariant): Promise<string> {
  const cartToken = await makeCart([{ variant }]);
  const request = checkoutRequest({ email: `${cartToken}@example.com` });
  const outcome = await attemptOrder({ cartToken, request });
  return outcome.ok ? outcome.value.kind : outcome.error.code;
}

describe('manual stock changes', () => {
  it('receive, correct and count stock, each with who and why in ledger and audit log', async () => {
    const variant = await makeVariant({ stock: 10 });
    expect((await enter(variant, 'receipt', 5)).ok).toBe(true);
    expect((await enter(variant, 'adjustment', -2)).ok).toBe(true);
    expect((await enter(variant, 'count', 20, 13)).ok).toBe(true);
    expect(await readStock(sql, variant)).toEqual({ onHand: 20, reserved: 0 });
    const { rows } = await listMovements({ variantId: variant.id, before: null });
    expect(
      rows.map(({ reason, quantityDelta, onHandAfter }) => [reason, quantityDelta, onHandAfter]),
    ).toEqual([
      ['count', 7, 20],
      ['adjustment', -2, 13],
      ['receipt', 5, 15],
      ['receipt', 10, 10],
    ]);
    expect(rows[0]).toMatchObject({ note: 'for a test', staffName: 'Test person' });
    const audit = await sql(
      'select action, before, after from audit_event where subject_id = $1 order by occurred_at, id',
      [variant.id],
    );
    expect(audit.at(-1)).toEqual({
      action: 'stock.counted',
      before: { onHand: 13 },
      after: { onHand: 20, note: 'for a test' },
    });
  });

  it('accept one of two counts at once, and report the present stock to the other', async () => {
    const variant = await makeVariant({ stock: 10 });
    const outcomes = await Promise.all([enter(variant, 'count', 8), enter(variant, 'count', 7)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { onHand } = await readStock(sql, variant);
    expect(outcomes).toContainEqual({ ok: false, error: { code: 'outdated', onHand } });
  });

  it('and checkouts at once never leave less than is reserved', async () => {
    const variant = await makeVariant({ stock: 10 });
    const bought = Array.from({ length: 6 }, () => buy(variant));
    const counted = Array.from({ length: 4 }, () => enter(variant, 'count', 3));
    const outcomes = await Promise.all(bought);
    await Promise.all(counted);
    const { onHand, reserved } = await readStock(sql, variant);
    expect(reserved).toBe(outcomes.filter((outcome) => outcome === 'placed').length);
    expect(onHand).toBeGreaterThanOrEqual(reserved);
    expect([3, 10]).toContain(onHand);
  });

  it('never set a count below the reserved units, and say how many those are', async () => {
    const variant = await makeVariant({ stock: 10 });
    expect(await buy(variant)).toBe('placed');
    expect(await buy(variant)).toBe('placed');
    const refusal = { code: 'below_reserved', reserved: 2 };
    expect(await enter(variant, 'count', 1)).toEqual({ ok: false, error: { ...refusal, least: 2 } });
    expect(await enter(variant, 'adjustment', -9)).toEqual({ ok: false, error: { ...refusal, least: -8 } });
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 2 });
    expect(await enter(variant, 'count', 10)).toEqual({ ok: false, error: { code: 'no_difference' } });
  });

  it('show a long ledger page by page, each entry once and with its resulting stock', async () => {
    const variant = await makeVariant({ stock: 0 });
    for (let unit = 0; unit < 65; unit += 1) {
      await inTransaction((tx) =>
        recordMovement(tx, { variantId: variant.id, quantityDelta: 1, reason: 'receipt' }),
      );
    }
    const seen: number[] = [];
    let before: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listMovements>> = await listMovements({
        variantId: variant.id,
        before,
      });
      seen.push(...page.rows.map(({ onHandAfter }) => onHandAfter));
      before = page.older;
    } while (before);
    expect(seen).toEqual(Array.from({ length: 65 }, (_, index) => 65 - index));
    expect((await listMovements({ variantId: variant.id, before: 'not_a_place' })).rows).toHaveLength(30);
  });

  it('set the low-stock threshold with an optimistic lock', async () => {
    const variant = await makeVariant({ stock: 4 });
    const set = (lowStockThreshold: number, expectedVersion: number) =>
      setLowStockThreshold({ variantId: variant.id, lowStockThreshold, expectedVersion, actor });
    expect((await set(3, 1)).ok).toBe(true);
    expect(await set(9, 1)).toEqual({ ok: false, error: { code: 'outdated' } });
    expect(await getStock(variant.sku)).toMatchObject({ lowStockThreshold: 3, available: 4, version: 2 });
    expect(await getStock('no-such')).toBeNull();
  });
});

describe('the form input', () => {
  const read = (fields: Record<string, string>) =>
    stockEntrySchema.safeParse({ note: 'why', seenOnHand: '10', ...fields });

  it.each([
    [{ entry: 'receipt', quantity: '0' }, 'quantity'],
    [{ entry: 'count', quantity: '-1' }, 'quantity'],
    [{ entry: 'adjustment', quantity: '0' }, 'quantity'],
    [{ entry: 'count', quantity: '2.5' }, 'quantity'],
    [{ entry: 'count', quantity: '5', note: ' ' }, 'note'],
    [{ entry: 'sale', quantity: '5' }, 'entry'],
  ])('%j is refused at %s', (fields, field) => {
    expect(read(fields).error?.issues.map(({ path }) => path.join('.'))).toContain(field);
  });

  it('takes a minus as people write it', () => {
    expect(read({ entry: 'adjustment', quantity: '−2' }).data?.quantity).toBe(-2);
  });
});
