import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { ChangeError, SeenLate } from './change-errors';
import { lockOrder } from './lock-order';
import type { OrderFulfilmentStatus, OrderStatus } from './order-state';

/** What a change of an order says about itself. */
export type OrderChange = {
  orderId: string;
  /** The latest event that was on the page; null for who takes the order as it is, in bulk for example. */
  seenSequence: number | null;
  /** Of the form: sending it twice has one effect. */
  requestKey: string;
  staffId: string;
};

export type BegunChange = {
  status: OrderStatus;
  fulfilmentStatus: OrderFulfilmentStatus;
  /** This very form has had its effect; there is nothing to do. */
  isRepeated: boolean;
};

/**
 * Takes an order's lock for somebody who is about to change it, and looks whether it still is what they saw: every
 * change leaves an event, so that the latest one stands for what was on their page.
 */
export async function beginOrderChange(
  tx: Tx,
  change: Omit<OrderChange, 'staffId'>,
): Promise<Result<BegunChange, ChangeError>> {
  const { orderId, seenSequence, requestKey } = change;
  const order = await lockOrder(tx, orderId);
  if (!order) return fail({ code: 'order_not_found' });
  const same = await tx.orderEvent.findFirst({ where: { orderId, requestKey }, select: { id: true } });
  if (same) return succeed({ ...order, isRepeated: true });
  if (seenSequence !== null) {
    const changes = await listChangesSince(tx, { orderId, seenSequence });
    const sequence = changes.at(-1)?.sequence;
    if (sequence !== undefined) return fail({ code: 'order_changed', changes, sequence });
  }
  return succeed({ ...order, isRepeated: false });
}

async function listChangesSince(
  tx: Tx,
  input: { orderId: string; seenSequence: number },
): Promise<(SeenLate & { sequence: number })[]> {
  return tx.$queryRaw`
    select e.sequence, e.type, e.actor::text as actor, e.reason, e.created_at as at, s.name as "staffName"
    from order_event e left join staff_user s on e.actor = 'staff' and s.id::text = e.actor_id
    where e.order_id = ${input.orderId}::uuid and e.sequence > ${input.seenSequence} order by e.sequence`;
}
