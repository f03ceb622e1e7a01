import { Badge } from '@/components/ui/badge';
import table from '@/components/ui/table.module.css';
import { formatCalendarDay } from '@/lib/core/format-calendar-day';
import { formatMoney } from '@/lib/core/money';
import type { ReconciliationDay } from '@/lib/payments/reconciliation';

/** Payments and refunds by day, at Stripe and in the shop. */
export function DailyTotals({ days }: { days: readonly ReconciliationDay[] }) {
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
            <th scope="row">{formatCalendarDay(day.day, 'weekday')}</th>
            <td data-label="Taken at Stripe" className={table.number}>
              {formatMoney(day.stripePaidMinor, day.currency)} ({day.stripePayments})
            </td>
            <td data-label="Taken here" className={table.number}>
              {formatMoney(day.shopPaidMinor, day.currency)} ({day.shopPayments})
            </td>
            <td data-label="Refunded at Stripe" className={table.number}>
              {formatMoney(day.stripeRefundedMinor, day.currency)} ({day.stripeRefunds})
            </td>
            <td data-label="Refunded here" className={table.number}>
              {formatMoney(day.shopRefundedMinor, day.currency)} ({day.shopRefunds})
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

function agrees(day: ReconciliationDay): boolean {
  return (
    day.stripePaidMinor === day.shopPaidMinor &&
    day.stripePayments === day.shopPayments &&
    day.stripeRefundedMinor === day.shopRefundedMinor &&
    day.stripeRefunds === day.shopRefunds
  );
}
