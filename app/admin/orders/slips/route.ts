import { redirect } from 'next/navigation';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { pdfResponse } from '@/lib/http/pdf-response';
import { MAX_DOCUMENTS } from '@/lib/orders/documents/packing-slip';
import { parseOrderNumbers } from '@/lib/orders/order-number';
import { renderPackingSlips } from '@/lib/reports/render-order-documents';

/** The packing slips of `?orders=1001,1002`, as one PDF. */
export async function GET(request: Request): Promise<Response> {
  const { search, searchParams } = new URL(request.url);
  await requireStaff('orders.fulfil', `/admin/orders/slips${search}`);
  const pdf = await renderPackingSlips(
    parseOrderNumbers({ texts: searchParams.getAll('orders'), max: MAX_DOCUMENTS }),
  );
  return pdf ? pdfResponse(pdf, 'packing-slips') : redirect('/admin/orders/nothing-to-print');
}
