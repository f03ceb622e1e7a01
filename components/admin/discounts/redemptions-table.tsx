import { StaffTime } from '@/components/admin/layout/staff-time';
import { Badge } from '@/components/ui/badge';
import table from '@/components/ui/table.module.css';
import { type Currency, formatMoney } from '@/lib/core/money';
import type { StaffRedemption } from '@/lib/discounts/staff-discount';

const STATUS_LABELS = {
  held: { label: 'Held by a checkout', tone: 'caution' },
  redeemed: { label: 'Used', tone: 'positive' },
  released: { label: 'Given back', tone: 'neutral' },
} as const;

/** Which orders used a discount, and what it took off. */
export function RedemptionsTable({
  rows,
  currency,
}: {
  rows: readonly StaffRedemption[];
  currency: Currency;
}) {
  if (rows.length === 0) return <p>Nobody has used it yet.</p>;
  return (
    <table className={`${table.table} ${table.stacks}`}>
      <caption>The newest {rows.length === 1 ? 'use' : `${rows.length} uses`}</caption>
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col">When</th>
          <th scope="col">Code</th>
          <th scope="col">State</th>
          <th scope="col" className={table.number}>
            Took off
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.orderNumber}>
            <th scope="row">
              <a href={`/admin/orders/${row.orderNumber}`}>#{row.orderNumber}</a>
            </th>
            <td data-label="When">
              <StaffTime at={row.createdAt} />
            </td>
            <td data-label="Code">{row.code}</td>
            <td data-label="State">
              <Badge tone={STATUS_LABELS[row.status].tone}>{STATUS_LABELS[row.status].label}</Badge>
            </td>
            <td data-label="Took off" className={table.number}>
              {formatMoney(row.amountMinor, currency)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
