import { NewestOrders } from '@/components/admin/orders/newest-orders';
import type { Currency } from '@/lib/core/money';
import type { ArticleSales, SalesDay } from '@/lib/orders/sales-day';
import type { StaffOrderRow } from '@/lib/orders/staff-order';
import { ordersPath } from '@/lib/orders/staff-order-filters';
import { countUpTo } from './count-up-to';
import { ReachPart } from './reach-part';
import { SalesPart } from './sales-part';
import styles from './today-view.module.css';
import { WorkList } from './work-list';
import { type TodayFacts, worksOfToday } from './works-of-today';

type TodayViewProps = {
  facts: TodayFacts;
  days: readonly SalesDay[];
  shares: { started: number; unlocked: number };
  articles: readonly (ArticleSales & { title: string })[];
  currency: Currency;
  newest: readonly StaffOrderRow[];
  now: Date;
};

/** The start page: first what waits for a person, then how the shop is doing. */
export function TodayView({ facts, days, shares, articles, currency, newest, now }: TodayViewProps) {
  const waiting = facts.orders.awaitingPayment;
  return (
    <div className={styles.page}>
      <section aria-labelledby="waits" className={styles.part}>
        <h2 id="waits" className={styles.heading}>
          What waits for you
        </h2>
        <WorkList works={worksOfToday(facts)} now={now} />
        {waiting > 0 ? (
          <p className={styles.note}>
            <a href={ordersPath({ status: 'pending' })}>
              {countUpTo(waiting)} {waiting === 1 ? 'buyer is' : 'buyers are'} at their payment page
            </a>
            ; there is nothing to do about it.
          </p>
        ) : null}
      </section>
      <SalesPart days={days} currency={currency} />
      <ReachPart days={days} shares={shares} articles={articles} currency={currency} />
      <section aria-label="The newest orders">
        <NewestOrders rows={newest} />
      </section>
    </div>
  );
}
