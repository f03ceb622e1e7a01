import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { inTransaction } from '@/lib/db/in-transaction';
import { ordersQuery } from '@/lib/orders/list/order-filters';
import type { ExportRequest } from '@/lib/orders/reports/export-request';

/** Records who exports what, before the first row is read. */
export async function recordExport(input: {
  request: ExportRequest;
  rows: number;
  actor: StaffActor;
}): Promise<void> {
  const { what, first, last, filters } = input.request;
  const asked = new URLSearchParams(ordersQuery({ ...filters, q: null, sort: null }));
  await inTransaction((tx) =>
    recordAudit(tx, {
      actor: input.actor,
      action: 'orders.exported',
      subject: { type: 'export', id: what },
      after: {
        first,
        last,
        rows: input.rows,
        ...Object.fromEntries(asked),
        // What was searched for may be a person's name or address.
        ...(filters.q ? { isSearched: true } : {}),
      },
    }),
  );
}
