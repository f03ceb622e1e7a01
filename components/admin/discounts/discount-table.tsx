import { Badge } from '@/components/ui/badge';
import table from '@/components/ui/table.module.css';
import { DISCOUNT_KIND_DEFINITIONS } from '@/lib/discounts/discount-kind-definitions';
import { discountStateOf, type StaffDiscount } from '@/lib/discounts/staff-discount';
import { DISCOUNT_STATE_LABELS } from './discount-labels';
import { discountPath } from './discount-path';

/** Discounts as rows; on a phone each is a small list. */
export function DiscountTable({ rows, now }: { rows: readonly StaffDiscount[]; now: Date }) {
  return (
    <table className={`${table.table} ${table.stacks}`}>
      <thead>
        <tr>
          <th scope="col">Discount</th>
          <th scope="col">Takes off</th>
          <th scope="col">State</th>
          <th scope="col" className={table.number}>
            Codes
          </th>
          <th scope="col" className={table.number}>
            Used
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const state = DISCOUNT_STATE_LABELS[discountStateOf(row, now)];
          return (
            <tr key={row.discountId}>
              <th scope="row">
                <a href={discountPath(row.discountId)}>{row.title}</a>
              </th>
              <td data-label="Takes off">{DISCOUNT_KIND_DEFINITIONS[row.kind].label(row)}</td>
              <td data-label="State">
                <Badge tone={state.tone}>{state.label}</Badge>
              </td>
              <td data-label="Codes" className={table.number}>
                {row.codeCount}
              </td>
              <td data-label="Used" className={table.number}>
                {row.redemptionLimit === null ? row.useCount : `${row.useCount} of ${row.redemptionLimit}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
