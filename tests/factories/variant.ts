import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { recordMovement } from '@/lib/inventory/record-movement';

export type MadeVariant = { id: string; productId: string; sku: string; unitPriceMinor: number };

let serial = 0;

/** A product with one variant on sale, its stock received through the ledger. */
export async function makeVariant(
  input: { stock?: number; unitPriceMinor?: number } = {},
): Promise<MadeVariant> {
  const { stock = 10, unitPriceMinor = 680_000 } = input;
  serial += 1;
  const sku = `TEST-${serial}`;
  // Taken now: another one may be made while this one waits for the database.
  const slug = `test-${serial}`;
  const title = `Test product ${serial}`;
  const productId = newId();
  const id = newId();
  await inTransaction(async (tx) => {
    await tx.product.create({
      data: {
        id: productId,
        slug,
        title,
        tagline: 'For tests',
        description: 'For tests.',
        status: 'active',
        specifications: [],
        boxContents: [],
      },
    });
    await tx.productVariant.create({
      data: { id, productId, sku, title: 'Single', position: 1, unitPriceMinor, currency: 'PKR' },
    });
    await tx.inventoryLevel.create({ data: { variantId: id } });
    if (stock > 0) await recordMovement(tx, { variantId: id, quantityDelta: stock, reason: 'receipt' });
  });
  return { id, productId, sku, unitPriceMinor };
}
