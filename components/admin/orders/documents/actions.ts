'use server';

import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { MAX_DOCUMENTS } from '@/lib/orders/documents/packing-slip';
import { parseOrderNumbers } from '@/lib/orders/order-number';
import { renderInvoices } from '@/lib/reports/render-order-documents';
import { issueInvoice } from '@/lib/workflows/orders/issue-invoice';

/** Issues the invoices that are missing, one order each, and redirects to the PDF of all. */
export async function issueMissingInvoices(form: FormData): Promise<void> {
  const numbers = parseOrderNumbers({ texts: form.getAll('orders'), max: MAX_DOCUMENTS });
  const path = `/admin/orders/invoices?orders=${numbers.join(',')}`;
  const { staffId } = await requireActor('orders.fulfil', path);
  const { missing } = await renderInvoices(numbers);
  for (const { id: orderId } of missing) await issueInvoice({ orderId, staffId });
  redirect(`${path}&issued=only`);
}
