import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';
import { enterStock, type StockEntryError } from '@/lib/inventory/enter-stock';
import type { StockEntry } from '@/lib/inventory/stock';
import type { StockEntryForm } from '@/lib/inventory/stock-schema';

const ACTIONS: Record<StockEntry, string> = {
  receipt: 'stock.received',
  adjustment: 'stock.adjusted',
  count: 'stock.counted',
};

/** Records a receipt, an adjustment or a count in the stock ledger, and audits who did it. */
export async function recordStockEntry(input: {
  variantId: string;
  form: StockEntryForm;
  actor: StaffActor;
}): Promise<Result<null, StockEntryError>> {
  const { variantId, form, actor } = input;
  return inTransaction(async (tx) => {
    const recorded = await enterStock(tx, { variantId, form, staffId: actor.staffId });
    if (!recorded.ok) return recorded;
    const { before, after } = recorded.value;
    await recordAudit(tx, {
      actor,
      action: ACTIONS[form.entry],
      subject: { type: 'product_variant', id: variantId },
      before: { onHand: before },
      after: { onHand: after, note: form.note },
    });
    return succeed(null);
  });
}
