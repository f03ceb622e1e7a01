import table from '@/components/ui/table.module.css';
import { formatCalendarDay } from '@/lib/core/format-calendar-day';
import { formatCount } from '@/lib/core/format-count';
import { type Currency, formatMoney } from '@/lib/core/money';
import { type DailySales, sumDailySales } from '@/lib/orders/reports/daily-sales';
import { DayPlot } from './day-plot';
import { percentOf } from './plot-scale';
import styles from './sales-section.module.css';
import { StatTiles } from './stat-tiles';

type SalesSectionProps = { days: readonly DailySales[]; currency: Currency };

const plural = (count: number, one: string) => `${formatCount(count)} ${count === 1 ? one : `${one}s`}`;

/** Sales, refunds and checkouts day by day. */
export function SalesSection({ days, currency }: SalesSectionProps) {
  const sum = sumDailySales(days);
  const today = days.at(-1);
  const money = (minor: number) => formatMoney(Math.round(minor / 100) * 100, currency);
  const conversion = percentOf(sum.checkoutsPlaced, sum.checkouts);
  return (
    <section aria-labelledby="sales" className={styles.section}>
      <h2 id="sales">The last {days.length} days</h2>
      <StatTiles
        tiles={[
          { name: 'Sales', value: money(sum.salesMinor), note: `Today ${money(today?.salesMinor ?? 0)}` },
          {
            name: 'Orders',
            value: formatCount(sum.orders),
            note: `Today ${formatCount(today?.orders ?? 0)}`,
          },
          {
            name: 'Average order',
            value: sum.orders > 0 ? money(sum.salesMinor / sum.orders) : '–',
            note: `Refunded ${money(sum.refundedMinor)}`,
          },
          {
            name: 'Checkouts that became orders',
            value: conversion === null ? '–' : `${conversion}%`,
            note: `${formatCount(sum.checkoutsPlaced)} of ${formatCount(sum.checkouts)}`,
          },
        ]}
      />
      <div className={styles.plots}>
        <DayPlot
          id="sales-plot"
          title="Sales and refunds by day"
          description={`${money(sum.salesMinor)} from ${plural(sum.orders, 'order')}, and ${money(sum.refundedMinor)} refunded. The table below has each day.`}
          days={days.map(({ day, salesMinor, refundedMinor, orders }) => ({
            day,
            above: salesMinor,
            below: refundedMinor,
            tooltip: `${formatCalendarDay(day, 'weekday')}: ${money(salesMinor)} from ${plural(orders, 'order')}, ${money(refundedMinor)} refunded`,
          }))}
          label={money}
          names={{ above: 'Sales', below: 'Refunds' }}
        />
        <DayPlot
          id="checkout-plot"
          title="Checkouts by day"
          description={`${plural(sum.checkouts, 'checkout')} began and ${formatCount(sum.checkoutsPlaced)} became orders. The table below has each day.`}
          days={days.map(({ day, checkouts, checkoutsPlaced }) => ({
            day,
            above: checkoutsPlaced,
            below: checkouts - checkoutsPlaced,
            tooltip: `${formatCalendarDay(day, 'weekday')}: ${checkoutsPlaced} of ${plural(checkouts, 'checkout')} became orders`,
          }))}
          label={(value) => formatCount(value)}
          names={{ above: 'Became orders', below: 'Were left' }}
        />
      </div>
      <DayTable days={days} currency={currency} />
    </section>
  );
}

function DayTable({ days, currency }: SalesSectionProps) {
  return (
    <details className={styles.details}>
      <summary>Day by day, in figures</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className={table.scroller} tabIndex={0} aria-label="Day by day">
        <table className={table.table}>
          <caption>
            A card order counts on the day it was placed, and its refund on the day the money went back; cash
            orders that were cancelled do not count. Days that have ended are summed up every ten minutes.
          </caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              {['Orders', 'Sales', 'Refunded', 'Checkouts begun', 'Became orders'].map((title) => (
                <th key={title} scope="col" className={table.number}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((day) => (
              <tr key={day.day}>
                <th scope="row">{formatCalendarDay(day.day, 'weekday')}</th>
                <td className={table.number}>{formatCount(day.orders)}</td>
                <td className={table.number}>{formatMoney(day.salesMinor, currency)}</td>
                <td className={table.number}>{formatMoney(day.refundedMinor, currency)}</td>
                <td className={table.number}>{formatCount(day.checkouts)}</td>
                <td className={table.number}>{formatCount(day.checkoutsPlaced)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
