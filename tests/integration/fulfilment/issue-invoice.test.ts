import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { renderInvoices, renderPackingSlips } from '@/lib/reports/render-order-documents';
import { changeShippingAddress } from '@/lib/workflows/orders/change-shipping-address';
import { issueCreditNote, issueInvoice } from '@/lib/workflows/orders/issue-invoice';
import { requestRefund } from '@/lib/workflows/refunds/request-refund';
import { buyOrder } from '../../factories/bought-order';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makePaidOrder } from '../../factories/paid-order';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
let staffId = '';
beforeAll(async () => {
  await makeDelivery();
  staffId = (await makeStaff()).id;
});

const numbers = async (kind = 'invoice') =>
  (
    await sql<{ number: number }>(
      'select number from invoice where kind = $1::invoice_kind order by number',
      [kind],
    )
  ).map(({ number }) => number);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const contentOf = async (orderId: string) =>
  (await sql<{ content: unknown }>('select content from invoice where order_id = $1', [orderId]))[0]?.content;

describe('invoices', () => {
  it('have numbers without gaps, however many are issued at once and whatever is rolled back', async () => {
    const orders = await Promise.all(Array.from({ length: 12 }, () => makePaidOrder()));
    const broken = orders.slice(0, 4).map(({ orderId }) =>
      inTransaction(async (tx) => {
        await tx.$executeRaw`insert into invoice (kind, number, order_id, issued_by, total_minor, currency, content)
          values ('invoice', 0, ${orderId}::uuid, ${staffId}::uuid, 705000, 'PKR', '{}')`;
        throw new Error('thought better of it');
      }).catch(() => null),
    );
    const issued = orders.flatMap(({ orderId }) => [
      issueInvoice({ orderId, staffId }),
      issueInvoice({ orderId, staffId }),
    ]);
    await Promise.all([...broken, ...issued]);
    expect(await numbers()).toEqual(upTo(12));
  });

  it('are one per order, and keep what they say', async () => {
    const { orderId } = await makePaidOrder();
    const first = await issueInvoice({ orderId, staffId });
    const before = await contentOf(orderId);
    await sql(`update shop_settings set legal_name = 'Another Name Limited'`);
    await changeShippingAddress({
      orderId,
      staffId,
      expectedVersion: null,
      requestKey: newId(),
      address: { name: 'Somebody else', line1: 'Elsewhere 1', city: 'Quetta', phone: '0300 7654321' },
    });
    expect(await issueInvoice({ orderId, staffId })).toEqual(first);
    expect(await contentOf(orderId)).toEqual(before);
    expect(before).toMatchObject({ totalMinor: 705_000, seller: { name: 'NUE' }, credits: null });
  });

  it('are for orders that stand', async () => {
    const pending = await makeOrder();
    expect(await issueInvoice({ orderId: pending.orderId, staffId })).toMatchObject({
      error: { code: 'no_invoice_yet' },
    });
  });

  it('are credited by a note for a refund that is done, in a series of its own', async () => {
    const order = await buyOrder({ quantity: 2 });
    const refunded = await requestRefund({
      orderId: order.orderId,
      amountMinor: 680_000,
      reason: 'Came damaged',
      returned: [{ orderLineId: order.lineId, quantity: 1 }],
      requestKey: newId(),
      staffId,
    });
    const refundId = refunded.ok ? refunded.value.refundId : '';
    const notes = await Promise.all([
      issueCreditNote({ orderId: order.orderId, refundId, staffId }),
      issueCreditNote({ orderId: order.orderId, refundId, staffId }),
    ]);
    expect(notes).toEqual([
      { ok: true, value: 'CN-000001' },
      { ok: true, value: 'CN-000001' },
    ]);
    const [note] = await sql<{ content: unknown }>('select content from invoice where refund_id = $1', [
      refundId,
    ]);
    expect(note?.content).toMatchObject({
      totalMinor: 680_000,
      lines: [{ quantity: 1 }],
      credits: { reason: 'Came damaged' },
    });
    const other = await makePaidOrder();
    expect(await issueCreditNote({ orderId: other.orderId, refundId, staffId })).toMatchObject({
      error: { code: 'refund_not_done' },
    });
  });

  it('and slips are printed for many orders at once; what has no invoice is named', async () => {
    const [one, other] = [await makePaidOrder(), await makePaidOrder()];
    await issueInvoice({ orderId: one.orderId, staffId });
    const { missing, pdf } = await renderInvoices([one.orderNumber, other.orderNumber]);
    expect(missing).toEqual([{ id: other.orderId, orderNumber: other.orderNumber }]);
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
    // A slip each, and behind each the sheet with the safety rules.
    const slips = await renderPackingSlips([one.orderNumber, other.orderNumber]);
    expect(slips?.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(4);
    expect(await renderPackingSlips([])).toBeNull();
  });
});
