import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { TodayView } from '@/components/admin/today/today-view';
import { isPermitted } from '@/lib/auth/permissions';
import { requireStaff } from '@/lib/auth/require-staff';
import { SHOP_CURRENCY, SHOP_TIME_ZONE } from '@/lib/config/shop';
import { listLowStock } from '@/lib/inventory/low-stock-queries';
import { countJobsThatGaveUp } from '@/lib/jobs/queries';
import { listArticleSales, listSalesDays } from '@/lib/orders/sales-queries';
import { listNewestOrders } from '@/lib/orders/staff-queries';
import { countOrdersToday } from '@/lib/orders/today-queries';
import { countOpenFindings } from '@/lib/payments/money-check-queries';
import { countMoneyToday } from '@/lib/payments/today-queries';
import { countShares } from '@/lib/sharing/campaign-queries';
import { nameArticles } from '@/lib/workflows/name-articles';

export const dynamic = 'force-dynamic';

const NEWEST = 8;
const DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: SHOP_TIME_ZONE });

export default async function AdminPage() {
  const staff = await requireStaff('today.view', '/admin');
  const now = new Date();
  const maySeeMoney = isPermitted({ role: staff.role, permission: 'money.view' });
  const asked = { days: DAYS, currency: SHOP_CURRENCY, now } as const;
  const [orders, money, jobs, lowStock, moneyFindings, days, articles, shares, newest] = await Promise.all([
    countOrdersToday(),
    countMoneyToday(),
    countJobsThatGaveUp(),
    listLowStock(),
    maySeeMoney ? countOpenFindings() : null,
    listSalesDays(asked),
    listArticleSales(asked).then(nameArticles),
    countShares(new Date(now.getTime() - DAYS * DAY_MS)),
    listNewestOrders(NEWEST),
  ]);
  return (
    <AdminFrame staff={staff} current="/admin">
      <AdminHeading title="Today">
        <p>{DATE.format(now)}</p>
      </AdminHeading>
      <TodayView
        facts={{ orders, ...money, jobs, lowStock, moneyFindings }}
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
