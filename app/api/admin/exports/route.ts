import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { endpoint } from '@/lib/http/endpoint';
import { acceptsHtml, seeOther } from '@/lib/http/form-response';
import { problemResponse } from '@/lib/http/problem';
import { validateInput } from '@/lib/http/read-input';
import { exportSchema, readExportFilters } from '@/lib/orders/reports/export-request';
import { exportTable } from '@/lib/reports/export-table';
import { recordExport } from '@/lib/workflows/orders/record-export';

const PAGE = '/admin/exports';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async (request) => {
    const actor = await requireActor('orders.export', PAGE);
    const query = new URL(request.url).searchParams;
    const fields = Object.fromEntries(query);
    const asked = validateInput(exportSchema, fields);
    if (!asked.ok) {
      query.set('check', '1');
      return acceptsHtml(request) ? seeOther(`${PAGE}?${query}`) : problemResponse(asked.error);
    }
    const exported = { ...asked.value, filters: readExportFilters(fields) };
    const { fileName, rows, stream } = await exportTable(exported);
    await recordExport({ request: exported, rows, actor });
    return new Response(stream, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="${fileName}"`,
        'Cache-Control': 'private, no-store',
        // What a script needs to show how far it is.
        'X-Export-Rows': String(rows),
      },
    });
  },
});
