import { Dashboard } from '@/components/admin/dashboard/dashboard';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { OpeningAlert } from '@/components/admin/opening/opening-alert';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { formatShopFullDate } from '@/lib/config/format-shop-time';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { countCriticalChecks } from '@/lib/health/queries';
import { listLowStock } from '@/lib/inventory/low-stock-queries';
import { countExhaustedJobs } from '@/lib/jobs/queries';
import { countUnconfirmedMarkets } from '@/lib/markets/staff-queries';
import { countOpenOrderTasks } from '@/lib/orders/reports/open-task-queries';
import { listArticleSales, listDailySales } from '@/lib/orders/reports/sales-queries';
import { listNewestOrders } from '@/lib/orders/staff-queries';
import { countOpenPaymentTasks } from '@/lib/payments/open-task-queries';
import { countOpenDiscrepancies } from '@/lib/payments/reconciliation-queries';
import { addArticleTitles } from '@/lib/reports/add-article-titles';
import { countShares } from '@/lib/sharing/campaign/campaign-queries';

export const dynamic = 'force-dynamic';

const NEWEST_ORDERS = 8;
const TOP_ARTICLES = 10;
const PERIOD_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export default async function AdminPage() {
  const staff = await requireStaff('today.view', '/admin');
  const now = new Date();
  const maySeeMoney = isPermitted({ role: staff.role, permission: 'money.view' });
  const asked = { days: PERIOD_DAYS, currency: SHOP_CURRENCY, now } as const;
  const maySeeOpening = isPermitted({ role: staff.role, permission: 'settings.view' });
  const maySeeHealth = isPermitted({ role: staff.role, permission: 'health.view' });
  const mayOpenMarkets = isPermitted({ role: staff.role, permission: 'markets.manage' });
  const [
    orders,
    money,
    jobs,
    lowStock,
    discrepancies,
    health,
    unconfirmedMarkets,
    days,
    articles,
    shares,
    newest,
  ] = await Promise.all([
    countOpenOrderTasks(),
    countOpenPaymentTasks(),
    countExhaustedJobs(),
    listLowStock(),
    maySeeMoney ? countOpenDiscrepancies() : null,
    maySeeHealth ? countCriticalChecks() : null,
    mayOpenMarkets ? countUnconfirmedMarkets() : 0,
    listDailySales(asked),
    listArticleSales(asked).then((sales) => addArticleTitles(sales.slice(0, TOP_ARTICLES))),
    countShares(new Date(now.getTime() - PERIOD_DAYS * DAY_MS)),
    listNewestOrders(NEWEST_ORDERS),
  ]);
  return (
    <AdminFrame staff={staff} current="/admin">
      <AdminHeading title="Today">
        <p>{formatShopFullDate(now)}</p>
      </AdminHeading>
      {maySeeOpening ? <OpeningAlert /> : null}
      <Dashboard
        facts={{ orders, ...money, jobs, lowStock, discrepancies, health, unconfirmedMarkets }}
        days={days}
        shares={shares}
        articles={articles}
        currency={SHOP_CURRENCY}
        newest={newest}
        now={now}
      />
    </AdminFrame>
  );
}
