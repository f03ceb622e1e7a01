import { StaffTime } from '@/components/admin/layout/staff-time';
import table from '@/components/ui/table.module.css';
import type { MovementRow } from '@/lib/inventory/stock';
import styles from './movement-table.module.css';

const REASONS: Record<MovementRow['reason'], string> = {
  receipt: 'Delivery',
  sale: 'Sold',
  return: 'Came back',
  adjustment: 'Put right',
  count: 'Counted',
};

/** The ledger of a variant: what came and went, why, and what was there after it. */
export function MovementTable({ rows }: { rows: readonly MovementRow[] }) {
  if (rows.length === 0) return <p className={styles.none}>Nothing has come or gone yet.</p>;
  return (
    <table className={`${table.table} ${table.stacks}`}>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col" className={table.number}>
            Change
          </th>
          <th scope="col" className={table.number}>
            On hand after
          </th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.movementId}>
            <th scope="row">
              <StaffTime at={row.createdAt} />
            </th>
            <td data-label="What">
              <span className={styles.what}>
                <span>
                  {REASONS[row.reason]}
                  {row.orderNumber === null ? null : (
                    <>
                      , <a href={`/admin/orders/${row.orderNumber}`}>#{row.orderNumber}</a>
                    </>
                  )}
                </span>
                {row.note ? <bdi className={styles.soft}>{row.note}</bdi> : null}
              </span>
            </td>
            <td data-label="Change" className={table.number}>
              {row.quantityDelta > 0 ? `+${row.quantityDelta}` : `−${-row.quantityDelta}`}
            </td>
            <td data-label="On hand after" className={table.number}>
              {row.onHandAfter}
            </td>
            <td data-label="By">{row.staffName ?? (row.orderNumber === null ? 'The shop' : 'An order')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
