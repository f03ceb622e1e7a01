import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff';
import { fail, type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';

/** Sets from how many available units down staff are told to order more. */
export async function setLowStockThreshold(input: {
  variantId: string;
  lowStockThreshold: number;
  seenVersion: number;
  actor: StaffActor;
}): Promise<Result<null, { code: 'outdated' }>> {
  const { variantId, lowStockThreshold, seenVersion, actor } = input;
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from product_variant where id = ${variantId}::uuid for update`;
    const variant = await tx.productVariant.findUniqueOrThrow({ where: { id: variantId } });
    if (variant.version !== seenVersion) return fail({ code: 'outdated' });
    if (variant.lowStockThreshold === lowStockThreshold) return succeed(null);
    await tx.productVariant.update({
      where: { id: variantId },
      data: { lowStockThreshold, version: seenVersion + 1 },
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
