import 'server-only';
import { type ProductForm, productSchema } from '@/lib/catalogue/product-schema';
import type { StaffProduct } from '@/lib/catalogue/staff-product';
import { findStaffProduct } from '@/lib/catalogue/staff-queries';
import type { Tx } from '@/lib/db/client';
import { applyProduct } from '@/lib/workflows/catalogue/change-product';
import type { SetupFile } from './setup-file';
import { claimIssues, SETUP_ACTOR, type SectionOutcome } from './setup-section';

/** Saves the figures of the products that the file names, and that they were measured. */
export async function setUpProducts(tx: Tx, { products }: SetupFile): Promise<SectionOutcome> {
  const outcomes: SectionOutcome[] = [];
  for (const [slug, wanted] of Object.entries(products)) {
    const product = await findStaffProduct(tx, slug);
    const path = `products.${slug}`;
    outcomes.push(
      product
        ? await setUpProduct(tx, { product, path, wanted })
        : { changes: [], issues: [{ path, message: 'The shop has no product with this address.' }] },
    );
  }
  return {
    changes: outcomes.flatMap(({ changes }) => changes),
    issues: outcomes.flatMap(({ issues }) => issues),
  };
}

async function setUpProduct(
  tx: Tx,
  input: { product: StaffProduct; path: string; wanted: SetupFile['products'][string] },
): Promise<SectionOutcome> {
  const { product, path, wanted } = input;
  const specifications = wanted.specifications ?? product.specifications;
  const read = productSchema.safeParse({ ...formOf(product), specifications });
  if (!read.success) {
    const issues = read.error.issues.map(({ message, path: field }) => ({
      path: [path, ...field].join('.'),
      message,
    }));
    return { changes: [], issues };
  }
  const areSame = JSON.stringify(read.data.specifications) === JSON.stringify(product.specifications);
  const areConfirmed = wanted.figuresMeasured ?? (areSame && product.areFiguresConfirmed);
  if (areSame && areConfirmed === product.areFiguresConfirmed) return { changes: [], issues: [] };
  const saved = await applyProduct(tx, {
    productId: product.productId,
    form: read.data,
    areFiguresConfirmed: areConfirmed,
    expectedVersion: product.version,
    actor: SETUP_ACTOR,
  });
  if (saved.ok) return { changes: describeChanges(input, { areSame, areConfirmed }), issues: [] };
  if (saved.error.code === 'claims') return { changes: [], issues: claimIssues(path, saved.error.found) };
  return { changes: [], issues: [{ path, message: 'Somebody else changed it just now. Run it again.' }] };
}

function formOf({
  title,
  tagline,
  description,
  status,
  specifications,
  boxContents,
}: StaffProduct): ProductForm {
  return { title, tagline, description, status, specifications, boxContents };
}

function describeChanges(
  { product, path, wanted }: Parameters<typeof setUpProduct>[1],
  { areSame, areConfirmed }: { areSame: boolean; areConfirmed: boolean },
): string[] {
  const yes = (is: boolean) => (is ? 'yes' : 'no');
  return [
    ...(areSame
      ? []
      : [
          `${path}.specifications: ${product.specifications.length} rows → ${wanted.specifications?.length ?? 0} rows`,
        ]),
    ...(areConfirmed === product.areFiguresConfirmed
      ? []
      : [`${path}.figuresMeasured: ${yes(product.areFiguresConfirmed)} → ${yes(areConfirmed)}`]),
  ];
}
