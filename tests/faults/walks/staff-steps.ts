import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { recordMovement } from '@/lib/inventory/record-movement';
import { cancelOrder } from '@/lib/workflows/cancel-order';
import { requestRefund } from '@/lib/workflows/request-refund';
import type { Step } from './step';
import { choose, listOrders, type World } from './world';

type Of<Name extends Step['do']> = Extract<Step, { do: Name }>;

/** What the staff of the shop do. */
export const staffSteps = {
  async cancel(world: World, { order }: Of<'cancel'>) {
    const chosen = choose(await listOrders(world), order);
    if (!chosen) return;
    await cancelOrder({ orderId: chosen.id, reason: 'Cancelled in a walk', staffId: world.rig.staffId() });
  },

  async refund(world: World, { order, percent, isReturning, isBroken, presses }: Of<'refund'>) {
    const chosen = choose(await listOrders(world), order);
    if (!chosen) return;
    const line = isReturning ? chosen.lines[0] : undefined;
    const request = {
      orderId: chosen.id,
      amountMinor: Math.round((chosen.totalMinor * percent) / 100),
      reason: 'Refunded in a walk',
      returned: line ? [{ orderLineId: line.id, quantity: 1, restocked: isBroken ? 0 : 1 }] : [],
      requestKey: newId(),
      staffId: world.rig.staffId(),
    };
    await Promise.all(Array.from({ length: presses }, () => requestRefund(request)));
  },

  async receive({ variants }: World, { variant, quantity }: Of<'receive'>) {
    const chosen = choose(variants, variant);
    if (!chosen) return;
    await inTransaction((tx) =>
      recordMovement(tx, { variantId: chosen.id, quantityDelta: quantity, reason: 'receipt' }),
    );
  },

  async reprice({ rig, variants }: World, { variant, unitPriceMinor }: Of<'reprice'>) {
    await rig.sql('update product_variant set unit_price_minor = $1 where id = $2', [
      unitPriceMinor,
      choose(variants, variant)?.id,
    ]);
  },
};
