'use server';

import { notFound, redirect } from 'next/navigation';
import type { FormState } from '@/components/admin/forms/form-state';
import {
  refuseCardNumber,
  refuseConflict,
  refuseForm,
  refuseIssues,
} from '@/components/admin/forms/refuse-form';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import type { StockEntryError } from '@/lib/inventory/enter-stock';
import { getStock } from '@/lib/inventory/queries';
import { stockEntrySchema, thresholdSchema } from '@/lib/inventory/stock-schema';
import { recordStockEntry } from '@/lib/workflows/catalogue/record-stock-entry';
import { setLowStockThreshold } from '@/lib/workflows/catalogue/set-low-stock-threshold';
import { stockPath } from './stock-path';

/** Enters a delivery, a correction or a count of a variant. */
export async function enterStock(previous: FormState, form: FormData): Promise<FormState> {
  const sku = String(form.get('sku') ?? '');
  const actor = await requireActor('stock.manage', stockPath(sku));
  const stock = await getStock(sku);
  if (!stock) notFound();
  const withCard = refuseCardNumber(previous, form);
  if (withCard) return withCard;
  const read = stockEntrySchema.safeParse(Object.fromEntries(form));
  if (!read.success) return refuseIssues(previous, form, read.error.issues);
  const entered = await recordStockEntry({ variantId: stock.variantId, form: read.data, actor });
  if (!entered.ok) return refuseEntry(previous, form, entered.error);
  redirect(`${stockPath(sku)}?done=${read.data.entry}`);
}

function refuseEntry(previous: FormState, form: FormData, error: StockEntryError): FormState {
  switch (error.code) {
    case 'outdated': {
      const state = refuseForm(previous, form, {
        title: 'The stock changed while you counted',
        detail: `There were ${String(form.get('seenOnHand'))} on hand when you opened this page, and there are ${error.onHand} now. If your count still holds, save it again.`,
      });
      return { ...state, typed: { ...state.typed, seenOnHand: String(error.onHand) } };
    }
    case 'below_reserved':
      return refuseForm(previous, form, {
        detail: `${error.reserved} of it ${error.reserved === 1 ? 'is' : 'are'} promised to orders that may still be paid, and cannot be taken from the shelf.`,
        errors: {
          quantity: `Give ${error.least} or more; or wait until those orders are paid or run out, and enter the rest then.`,
        },
      });
    case 'no_difference':
      return refuseForm(previous, form, {
        title: 'Nothing to enter',
        detail: 'That is what the shop has on hand already, so the ledger stays as it is.',
      });
  }
}

/** Sets from where on a variant counts as low. */
export async function saveThreshold(previous: FormState, form: FormData): Promise<FormState> {
  const sku = String(form.get('sku') ?? '');
  const actor = await requireActor('stock.manage', stockPath(sku));
  const stock = await getStock(sku);
  if (!stock) notFound();
  const withCard = refuseCardNumber(previous, form);
  if (withCard) return withCard;
  const read = thresholdSchema.safeParse(Object.fromEntries(form));
  if (!read.success) return refuseIssues(previous, form, read.error.issues);
  const saved = await setLowStockThreshold({
    variantId: stock.variantId,
    lowStockThreshold: read.data.lowStockThreshold,
    expectedVersion: Number(form.get('version')),
    actor,
  });
  if (!saved.ok) {
    return refuseConflict(previous, form, {
      lowStockThreshold: String(stock.lowStockThreshold),
      version: String(stock.version),
    });
  }
  redirect(`${stockPath(sku)}?done=threshold`);
}
