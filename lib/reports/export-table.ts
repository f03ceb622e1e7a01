import 'server-only';
import { BYTE_ORDER_MARK, csvRecord } from '@/lib/core/csv';
import { countRedemptions, readRedemptions } from '@/lib/discounts/export-queries';
import {
  countSelectedLines,
  countSelectedOrders,
  readOrderLines,
  readOrders,
} from '@/lib/orders/reports/export-queries';
import { type ExportKind, type ExportRequest, rangeOf } from '@/lib/orders/reports/export-request';
import { countPayments, countRefunds, readPayments, readRefunds } from '@/lib/payments/export-queries';
import {
  type Columns,
  LINE_COLUMNS,
  ORDER_COLUMNS,
  PAYMENT_COLUMNS,
  REDEMPTION_COLUMNS,
  REFUND_COLUMNS,
} from './export-columns';

type Range = { from: Date; before: Date; filters: ExportRequest['filters'] };
type Table = { count: (range: Range) => Promise<number>; read: (range: Range) => AsyncGenerator<string> };

/** A table of rows and columns; it yields the header, then a text for each batch of rows. */
function table<Row>(input: {
  columns: Columns<Row>;
  count: (range: Range) => Promise<number>;
  read: (range: Range) => AsyncGenerator<Row[]>;
}): Table {
  const cells = Object.values(input.columns);
  return {
    count: input.count,
    async *read(range) {
      yield csvRecord(Object.keys(input.columns));
      for await (const rows of input.read(range)) {
        yield rows.map((row) => csvRecord(cells.map((cell) => cell(row)))).join('');
      }
    },
  };
}

const TABLES: Record<ExportKind, Table> = {
  orders: table({ columns: ORDER_COLUMNS, count: countSelectedOrders, read: readOrders }),
  lines: table({ columns: LINE_COLUMNS, count: countSelectedLines, read: readOrderLines }),
  payments: table({ columns: PAYMENT_COLUMNS, count: countPayments, read: readPayments }),
  refunds: table({ columns: REFUND_COLUMNS, count: countRefunds, read: readRefunds }),
  discounts: table({ columns: REDEMPTION_COLUMNS, count: countRedemptions, read: readRedemptions }),
};

export type Export = {
  fileName: string;
  /** How many rows there are at its start, without the header. */
  rows: number;
  /**
   * The file, streamed with backpressure: nothing is fetched before it is read, and only one batch of rows is in
   * memory.
   */
  stream: ReadableStream<Uint8Array>;
};

/** An export that nobody has read yet; rows are streamed as they are read. */
export async function exportTable(request: ExportRequest): Promise<Export> {
  const { what, first, last, filters } = request;
  const rows = await TABLES[what].count({ ...rangeOf(request), filters });
  return { fileName: `nue-${what}-${first}-to-${last}.csv`, rows, stream: streamExport(request) };
}

/** The bytes of an export, generated on demand. */
export function streamExport(request: ExportRequest): ReadableStream<Uint8Array> {
  const texts = TABLES[request.what].read({ ...rangeOf(request), filters: request.filters });
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (request.mark) controller.enqueue(encoder.encode(BYTE_ORDER_MARK));
      },
      async pull(controller) {
        const { value, done } = await texts.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await texts.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
