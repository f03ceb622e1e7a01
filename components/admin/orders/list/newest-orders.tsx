import type { StaffOrderRow } from '@/lib/orders/staff-order';
import { OrderTable } from './order-table';

/** The latest orders on the start page. */
export function NewestOrders({ rows }: { rows: readonly StaffOrderRow[] }) {
  if (rows.length === 0)
    return <p>No orders yet. The first one will stand here as soon as somebody checks out.</p>;
  return (
    <>
      <OrderTable rows={rows} caption="The newest orders" />
      <p>
        <a href="/admin/orders">All orders</a>
      </p>
    </>
  );
}
