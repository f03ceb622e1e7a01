import 'server-only';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { OrderChange } from '@/lib/orders/begin-order-change';
import type { ChangeError } from '@/lib/orders/change-errors';
import { clearOrderFlag, flagOrder } from '@/lib/orders/flag-order';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { changeOrder } from './change-order';

export const LONGEST_NOTE = 2000;

/** Adds what staff tell each other about an order. It overwrites nothing, so that any version of the order will do. */
export async function addOrderNote(
  change: Omit<OrderChange, 'seenSequence'> & { text: string },
): Promise<Result<null, ChangeError | { code: 'note_empty' | 'note_too_long' }>> {
  const { orderId, requestKey, staffId } = change;
  const text = change.text.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
  if (!text) return fail({ code: 'note_empty' });
  if (text.length > LONGEST_NOTE) return fail({ code: 'note_too_long' });
  return changeOrder<never>({ ...change, seenSequence: null }, async (tx) => {
    const noteId = newId();
    await tx.orderNote.create({ data: { id: noteId, orderId, staffId, text } });
    const by = { actor: 'staff', actorId: staffId, requestKey } as const;
    await recordOrderEvent(tx, { orderId, type: 'note_added', ...by, data: { noteId } });
    return succeed(null);
  });
}

/** Asks for a person to look at an order, in the words of whoever asks. */
export async function flagOrderByHand(
  change: OrderChange & { reason: string },
): Promise<Result<null, ChangeError | { code: 'already_flagged' }>> {
  const { orderId, reason, requestKey, staffId } = change;
  return changeOrder<{ code: 'already_flagged' }>(change, async (tx) => {
    const by = { actor: 'staff', actorId: staffId, requestKey } as const;
    return (await flagOrder(tx, { orderId, reason, by })) ? succeed(null) : fail({ code: 'already_flagged' });
  });
}

/** Says that somebody has looked: the opposite of the flag, whoever set it. */
export async function clearFlagByHand(
  change: OrderChange & { reason: string },
): Promise<Result<null, ChangeError | { code: 'not_flagged' }>> {
  const { orderId, reason, requestKey, staffId } = change;
  return changeOrder<{ code: 'not_flagged' }>(change, async (tx) => {
    const by = { actor: 'staff', actorId: staffId, requestKey } as const;
    return (await clearOrderFlag(tx, { orderId, reason, by }))
      ? succeed(null)
      : fail({ code: 'not_flagged' });
  });
}
