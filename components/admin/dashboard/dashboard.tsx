import { NewestOrders } from '@/components/admin/orders/list/newest-orders';
import type { Currency } from '@/lib/core/money';
import { ordersPath } from '@/lib/orders/list/order-filters';
import type { ArticleSales, DailySales } from '@/lib/orders/reports/daily-sales';
import type { StaffOrderRow } from '@/lib/orders/staff-order';
import styles from './dashboard.module.css';
import { formatCappedCount } from './format-capped-count';
import { MarketingSection } from './marketing-section';
import { type DashboardFacts, openTasks } from './open-tasks';
import { SalesSection } from './sales-section';
import { TaskList } from './task-list';

type DashboardProps = {
  facts: DashboardFacts;
  days: readonly DailySales[];
  shares: { started: number; unlocked: number };
  articles: readonly (ArticleSales & { title: string })[];
  currency: Currency;
  newest: readonly StaffOrderRow[];
  now: Date;
};

/** The dashboard: first the open tasks, then how the shop is doing. */
export function Dashboard({ facts, days, shares, articles, currency, newest, now }: DashboardProps) {
  const waiting = facts.orders.awaitingPayment;
  return (
    <div className={styles.page}>
      <section aria-labelledby="waits" className={styles.section}>
        <h2 id="waits" className={styles.heading}>
          What waits for you
        </h2>
        <TaskList tasks={openTasks(facts)} now={now} />
        {waiting > 0 ? (
          <p className={styles.note}>
            <a href={ordersPath({ status: 'pending' })}>
              {formatCappedCount(waiting)} {waiting === 1 ? 'buyer is' : 'buyers are'} at their payment page
            </a>
            ; there is nothing to do about it.
          </p>
        ) : null}
      </section>
      <SalesSection days={days} currency={currency} />
      <MarketingSection days={days} shares={shares} articles={articles} currency={currency} />
      <section aria-label="The newest orders">
        <NewestOrders rows={newest} />
      </section>
    </div>
  );
}
