import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';

export type NewOrderEvent = {
  id?: string;
  orderId: string;
  type: string;
  actor: 'customer' | 'staff' | 'system' | 'stripe';
  actorId?: string;
  from?: string;
  to?: string;
  reason?: string;
  /** The idempotency key of the form that staff submitted. */
  requestKey?: string;
  /** Facts worth keeping, never personal data. */
  data?: Record<string, string | number | boolean | null>;
};

/** Appends an event to an order's timeline, in the transaction that makes it true (commerce rule 16). */
export async function recordOrderEvent(tx: Tx, event: NewOrderEvent): Promise<void> {
  await tx.orderEvent.create({
    data: {
      id: event.id ?? newId(),
      orderId: event.orderId,
      type: event.type,
      actor: event.actor,
      actorId: event.actorId ?? null,
      from: event.from ?? null,
      to: event.to ?? null,
      reason: event.reason ?? null,
      requestKey: event.requestKey ?? null,
      ...(event.data ? { data: event.data } : {}),
    },
  });
}
