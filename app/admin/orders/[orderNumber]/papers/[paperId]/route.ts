import { redirect } from 'next/navigation';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { isUuid } from '@/lib/core/ids';
import { pdfResponse } from '@/lib/http/pdf-response';
import { parseOrderNumber } from '@/lib/orders/order-number';
import { renderInvoice } from '@/lib/reports/render-order-documents';

type DocumentContext = { params: Promise<{ orderNumber: string; paperId: string }> };

/** An invoice or credit note as it was issued, as PDF. */
export async function GET(_request: Request, { params }: DocumentContext): Promise<Response> {
  const { orderNumber: text, paperId } = await params;
  await requireStaff('orders.fulfil', `/admin/orders/${encodeURIComponent(text)}`);
  const orderNumber = parseOrderNumber(text);
  const pdf =
    orderNumber && isUuid(paperId) ? await renderInvoice({ orderNumber, invoiceId: paperId }) : null;
  return pdf ? pdfResponse(pdf, `order-${orderNumber}`) : redirect('/admin/orders/nothing-to-print');
}
