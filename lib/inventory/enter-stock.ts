import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { recordMovement } from './record-movement';
import type { StockEntryForm } from './stock-schema';

export type StockEntryError =
  /** Something was sold, came back or was entered since the form was opened. */
  | { code: 'outdated'; onHand: number }
  /** There would be less than is reserved for orders. */
  | { code: 'below_reserved'; reserved: number; least: number }
  | { code: 'no_difference' };

/**
 * Enters what staff found or received. A count is set by its difference, under the variant's lock, so that it neither
 * loses a sale that happens at the same time nor takes away what is reserved (commerce rule 5).
 * @returns on hand before and after.
 */
export async function enterStock(
  tx: Tx,
  input: { variantId: string; form: StockEntryForm; staffId: string },
): Promise<Result<{ before: number; after: number }, StockEntryError>> {
  const { variantId, form, staffId } = input;
  await tx.$executeRaw`
    insert into inventory_level (variant_id) values (${variantId}::uuid) on conflict do nothing`;
  const [level] = await tx.$queryRaw<{ onHand: number; reserved: number }[]>`
    select on_hand as "onHand", reserved from inventory_level where variant_id = ${variantId}::uuid for update`;
  const { onHand, reserved } = level ?? { onHand: 0, reserved: 0 };
  // What comes or goes is the same whatever there was; a count means what was there when it was taken.
  if (form.entry === 'count' && onHand !== form.seenOnHand) return fail({ code: 'outdated', onHand });
  const quantityDelta = form.entry === 'count' ? form.quantity - onHand : form.quantity;
  const after = onHand + quantityDelta;
  if (quantityDelta === 0) return fail({ code: 'no_difference' });
  if (after < reserved) {
    const least = form.entry === 'count' ? reserved : reserved - onHand;
    return fail({ code: 'below_reserved', reserved, least });
  }
  await recordMovement(tx, { variantId, quantityDelta, reason: form.entry, note: form.note, staffId });
  return succeed({ before: onHand, after });
}
