'use server';

import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/auth/require-actor';
import { parseOrderNumbers } from '@/lib/orders/papers';
import { issueInvoice } from '@/lib/workflows/issue-invoice';
import { printInvoices } from '@/lib/workflows/print-papers';
import { textOf } from './run-desk-action';

/** Issues the invoices that are missing, one order each, and leads to the PDF of all. */
export async function issueAll(form: FormData): Promise<void> {
  const numbers = parseOrderNumbers(textOf(form, 'orders'));
  const path = `/admin/orders/invoices?orders=${numbers.join(',')}`;
  const { staffId } = await requireActor('orders.fulfil', path);
  const { missing } = await printInvoices(numbers);
  for (const { id: orderId } of missing) await issueInvoice({ orderId, staffId });
  redirect(`${path}&issued=only`);
}
