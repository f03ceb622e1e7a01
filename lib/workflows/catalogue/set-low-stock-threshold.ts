import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { fail, type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';

/** Sets the number of available units at which staff are reminded to reorder. */
export async function setLowStockThreshold(input: {
  variantId: string;
  lowStockThreshold: number;
  expectedVersion: number;
  actor: StaffActor;
}): Promise<Result<null, { code: 'outdated' }>> {
  const { variantId, lowStockThreshold, expectedVersion, actor } = input;
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from product_variant where id = ${variantId}::uuid for update`;
    const variant = await tx.productVariant.findUniqueOrThrow({ where: { id: variantId } });
    if (variant.version !== expectedVersion) return fail({ code: 'outdated' });
    if (variant.lowStockThreshold === lowStockThreshold) return succeed(null);
    await tx.productVariant.update({
      where: { id: variantId },
      data: { lowStockThreshold, version: expectedVersion + 1 },
    });
    await recordAudit(tx, {
      actor,
      action: 'stock.threshold_set',
      subject: { type: 'product_variant', id: variantId },
      before: { lowStockThreshold: variant.lowStockThreshold },
      after: { lowStockThreshold },
    });
    return succeed(null);
  });
}
