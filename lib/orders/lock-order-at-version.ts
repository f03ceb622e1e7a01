import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { ChangeError, ConflictingChange } from './change-errors';
import { lockOrder } from './lock-order';
import type { OrderFulfilmentStatus, OrderStatus } from './order-state';

/** What a change of an order says about itself. */
export type OrderChange = {
  orderId: string;
  /** The version that the form was rendered from; null for any version, in bulk actions for example. */
  expectedVersion: number | null;
  /** The idempotency key of the form: sending it twice has one effect. */
  requestKey: string;
  staffId: string;
};

export type LockedOrder = {
  status: OrderStatus;
  fulfilmentStatus: OrderFulfilmentStatus;
  /** The change with this idempotency key has been made already; there is nothing to do. */
  isRepeated: boolean;
};

/**
 * Locks an order for a change under optimistic concurrency control: fails with `order_changed` when events were
 * recorded after the expected version. Every change records an event, so an order's version is the sequence of its latest.
 */
export async function lockOrderAtVersion(
  tx: Tx,
  change: Omit<OrderChange, 'staffId'>,
): Promise<Result<LockedOrder, ChangeError>> {
  const { orderId, expectedVersion, requestKey } = change;
  const order = await lockOrder(tx, orderId);
  if (!order) return fail({ code: 'order_not_found' });
  const same = await tx.orderEvent.findFirst({ where: { orderId, requestKey }, select: { id: true } });
  if (same) return succeed({ ...order, isRepeated: true });
  if (expectedVersion !== null) {
    const changes = await listChangesSince(tx, { orderId, expectedVersion });
    const currentVersion = changes.at(-1)?.sequence;
    if (currentVersion !== undefined) return fail({ code: 'order_changed', changes, currentVersion });
  }
  return succeed({ ...order, isRepeated: false });
}

async function listChangesSince(
  tx: Tx,
  input: { orderId: string; expectedVersion: number },
): Promise<(ConflictingChange & { sequence: number })[]> {
  return tx.$queryRaw`
    select e.sequence, e.type, e.actor::text as actor, e.reason, e.created_at as at, s.name as "staffName"
    from order_event e left join staff_user s on e.actor = 'staff' and s.id::text = e.actor_id
    where e.order_id = ${input.orderId}::uuid and e.sequence > ${input.expectedVersion} order by e.sequence`;
}
