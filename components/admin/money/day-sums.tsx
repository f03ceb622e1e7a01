import { longDay } from '@/components/admin/today/day-words';
import { Badge } from '@/components/ui/badge';
import table from '@/components/ui/table.module.css';
import { formatMoney } from '@/lib/core/money';
import type { MoneyDay } from '@/lib/payments/money-check';

/** What came in and went back, day by day, at Stripe and here. */
export function DaySums({ days }: { days: readonly MoneyDay[] }) {
  return (
    <table className={`${table.table} ${table.stacks}`}>
      <caption>Card payments and their refunds, by the day that Stripe gives them</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          {['Taken at Stripe', 'Taken here', 'Refunded at Stripe', 'Refunded here'].map((title) => (
            <th key={title} scope="col" className={table.number}>
              {title}
            </th>
          ))}
          <th scope="col">Agrees</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={`${day.day} ${day.currency}`}>
            <th scope="row">{longDay(day.day)}</th>
            <td data-label="Taken at Stripe" className={table.number}>
              {formatMoney(day.stripePaidMinor, day.currency)} ({day.stripePayments})
            </td>
            <td data-label="Taken here" className={table.number}>
              {formatMoney(day.ourPaidMinor, day.currency)} ({day.ourPayments})
            </td>
            <td data-label="Refunded at Stripe" className={table.number}>
              {formatMoney(day.stripeRefundedMinor, day.currency)} ({day.stripeRefunds})
            </td>
            <td data-label="Refunded here" className={table.number}>
              {formatMoney(day.ourRefundedMinor, day.currency)} ({day.ourRefunds})
            </td>
            <td data-label="Agrees">
              {agrees(day) ? <Badge tone="positive">Yes</Badge> : <Badge tone="critical">No</Badge>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function agrees(day: MoneyDay): boolean {
  return (
    day.stripePaidMinor === day.ourPaidMinor &&
    day.stripePayments === day.ourPayments &&
    day.stripeRefundedMinor === day.ourRefundedMinor &&
    day.stripeRefunds === day.ourRefunds
  );
}
