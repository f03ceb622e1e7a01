import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { recordMovement } from '@/lib/inventory/record-movement';
import { cancelOrder } from '@/lib/workflows/orders/cancel-order';
import { requestRefund } from '@/lib/workflows/refunds/request-refund';
import { listOrders, type Model, pick } from './model';
import type { Step } from './step';

type Of<Name extends Step['do']> = Extract<Step, { do: Name }>;

/** Steps of staff. */
export const staffSteps = {
  async cancel(model: Model, { order }: Of<'cancel'>) {
    const chosen = pick(await listOrders(model), order);
    if (!chosen) return;
    await cancelOrder({
      orderId: chosen.id,
      reason: 'Cancelled in a walk',
      staffId: model.harness.staffId(),
    });
  },

  async refund(model: Model, { order, percent, isReturning, isBroken, presses }: Of<'refund'>) {
    const chosen = pick(await listOrders(model), order);
    if (!chosen) return;
    const line = isReturning ? chosen.lines[0] : undefined;
    const request = {
      orderId: chosen.id,
      amountMinor: Math.round((chosen.totalMinor * percent) / 100),
      reason: 'Refunded in a walk',
      returned: line ? [{ orderLineId: line.id, quantity: 1, restocked: isBroken ? 0 : 1 }] : [],
      requestKey: newId(),
      staffId: model.harness.staffId(),
    };
    await Promise.all(Array.from({ length: presses }, () => requestRefund(request)));
  },

  async receive({ variants }: Model, { variant, quantity }: Of<'receive'>) {
    const chosen = pick(variants, variant);
    if (!chosen) return;
    await inTransaction((tx) =>
      recordMovement(tx, { variantId: chosen.id, quantityDelta: quantity, reason: 'receipt' }),
    );
  },

  async reprice({ harness, variants }: Model, { variant, unitPriceMinor }: Of<'reprice'>) {
    await harness.sql('update product_variant set unit_price_minor = $1 where id = $2', [
      unitPriceMinor,
      pick(variants, variant)?.id,
    ]);
  },
};
