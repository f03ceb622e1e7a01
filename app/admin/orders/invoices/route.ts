import { redirect } from 'next/navigation';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { pdfResponse } from '@/lib/http/pdf-response';
import { MAX_DOCUMENTS } from '@/lib/orders/documents/packing-slip';
import { parseOrderNumbers } from '@/lib/orders/order-number';
import { renderInvoices } from '@/lib/reports/render-order-documents';

/**
 * The invoices of `?orders=1001,1002`, as one PDF. Viewing issues no number: where an order has no invoice yet,
 * the page that issues it comes first, unless `issued=only`.
 */
export async function GET(request: Request): Promise<Response> {
  const { search, searchParams } = new URL(request.url);
  await requireStaff('orders.fulfil', `/admin/orders/invoices${search}`);
  const { missing, pdf } = await renderInvoices(
    parseOrderNumbers({ texts: searchParams.getAll('orders'), max: MAX_DOCUMENTS }),
  );
  if (missing.length > 0 && searchParams.get('issued') !== 'only')
    redirect(`/admin/orders/invoices/issue${search}`);
  return pdf ? pdfResponse(pdf, 'invoices') : redirect('/admin/orders/nothing-to-print');
}
