import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';

export type FulfilmentLine = { orderLineId: string; quantity: number };

/** How many units of each line were dispatched and withdrawn; in the order of the lines. */
export async function listLineProgress(
  tx: Tx,
  orderId: string,
): Promise<{ orderLineId: string; title: string; quantity: number; sent: number; withdrawn: number }[]> {
  return tx.$queryRaw`
    select l.id as "orderLineId", l.title || ', ' || l.variant_title as title, l.quantity,
      (select coalesce(sum(fl.quantity), 0)::int from fulfilment_line fl
        join fulfilment f on f.id = fl.fulfilment_id and f.status <> 'cancelled'
        where fl.order_line_id = l.id) as sent,
      (select coalesce(sum(r.withdrawn_quantity), 0)::int from refund_line r
        where r.order_line_id = l.id) as withdrawn
    from order_line l where l.order_id = ${orderId}::uuid order by l.position`;
}

/** Creates a fulfilment (shipment) with its lines. The caller holds the order's lock, and rolls its status up. */
export async function createFulfilment(
  tx: Tx,
  input: {
    orderId: string;
    lines: readonly FulfilmentLine[];
    carrierName: string;
    trackingNumber: string | null;
    trackingUrl: string | null;
  },
): Promise<string> {
  const id = newId();
  const { lines, ...parcel } = input;
  await tx.fulfilment.create({ data: { id, ...parcel } });
  await tx.fulfilmentLine.createMany({
    data: lines.map(({ orderLineId, quantity }) => ({ fulfilmentId: id, orderLineId, quantity })),
  });
  return id;
}
