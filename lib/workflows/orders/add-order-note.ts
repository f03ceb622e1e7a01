import 'server-only';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { ChangeError } from '@/lib/orders/change-errors';
import { clearOrderFlag, flagOrder } from '@/lib/orders/flag-order';
import type { OrderChange } from '@/lib/orders/lock-order-at-version';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { changeOrder } from './change-order';

export const MAX_NOTE_LENGTH = 2000;

/** Adds an internal note to an order. It overwrites nothing, so there is no check for conflicting changes. */
export async function addOrderNote(
  change: Omit<OrderChange, 'expectedVersion'> & { text: string },
): Promise<Result<null, ChangeError | { code: 'note_empty' | 'note_too_long' }>> {
  const { orderId, requestKey, staffId } = change;
  const text = change.text.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
  if (!text) return fail({ code: 'note_empty' });
  if (text.length > MAX_NOTE_LENGTH) return fail({ code: 'note_too_long' });
  return changeOrder<never>({ ...change, expectedVersion: null }, async (tx) => {
    const noteId = newId();
    await tx.orderNote.create({ data: { id: noteId, orderId, staffId, text } });
    const by = { actor: 'staff', actorId: staffId, requestKey } as const;
    await recordOrderEvent(tx, { orderId, type: 'note_added', ...by, data: { noteId } });
    return succeed(null);
  });
}

/** Flags an order for review, with the reason of whoever flags it. */
export async function flagOrderForReview(
  change: OrderChange & { reason: string },
): Promise<Result<null, ChangeError | { code: 'already_flagged' }>> {
  const { orderId, reason, requestKey, staffId } = change;
  return changeOrder<{ code: 'already_flagged' }>(change, async (tx) => {
    const by = { actor: 'staff', actorId: staffId, requestKey } as const;
    return (await flagOrder(tx, { orderId, reason, by })) ? succeed(null) : fail({ code: 'already_flagged' });
  });
}

/** Clears the review flag, whoever set it. */
export async function clearReviewFlag(
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
