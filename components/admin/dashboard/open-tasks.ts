import { SHOP_CURRENCY } from '@/lib/config/shop';
import { formatMoney } from '@/lib/core/money';
import type { LowStock } from '@/lib/inventory/low-stock-queries';
import { ordersPath } from '@/lib/orders/list/order-filters';
import type { OpenOrderTasks } from '@/lib/orders/reports/open-task-queries';
import type { OpenPaymentTask } from '@/lib/payments/open-task-queries';
import { isPaidOnDelivery, PAYMENT_METHODS } from '@/lib/pricing/payment-methods';
import type { Task } from './task-list';

type OpenItems = { count: number; oldestAt: Date | null };

export type DashboardFacts = {
  orders: OpenOrderTasks;
  failedRefunds: OpenPaymentTask;
  disputes: OpenPaymentTask;
  jobs: OpenItems;
  lowStock: readonly LowStock[];
  /** Null for somebody who may not see the money. */
  discrepancies: OpenItems | null;
  /** What the worker found wrong with the shop itself; null for somebody who may not see it. */
  health: OpenItems | null;
  /** Countries that are delivered to without each duty ticked; 0 for somebody who cannot tick them. */
  unconfirmedMarkets: number;
};

const MAX_SKUS = 3;

/** Every kind of task that can be open, the most urgent first, with the link to where it is done. */
export function openTasks(facts: DashboardFacts): Task[] {
  const { orders, failedRefunds, disputes, jobs, lowStock, discrepancies, health, unconfirmedMarkets } =
    facts;
  return [
    {
      key: 'disputes',
      ...ofMoney(disputes),
      label: 'Disputes open',
      note: notesOf(disputes, 'Answer in Stripe’s dashboard; do not send the goods'),
      isUrgent: true,
    },
    {
      key: 'refunds',
      ...ofMoney(failedRefunds),
      label: 'Refunds that failed',
      note: notesOf(failedRefunds, 'The customer has not had the money'),
      isUrgent: true,
    },
    {
      key: 'flagged',
      ...orders.flagged,
      href: ordersPath({ attention: true }),
      label: 'Orders need attention',
      note: 'Something did not add up: a person has to look',
      isUrgent: true,
    },
    {
      key: 'jobs',
      ...jobs,
      href: '/admin/jobs',
      label: 'Jobs gave up',
      note: 'Something that the shop owes was tried many times and not done',
      isUrgent: true,
    },
    ...(health ? [failedChecks(health)] : []),
    ...(discrepancies ? [differences(discrepancies)] : []),
    {
      key: 'to-send',
      ...orders.toSend,
      href: ordersPath({ status: 'placed', fulfilment: 'unfulfilled' }),
      label: 'To pack and send',
      note: 'Paid, or to be paid in cash',
    },
    {
      key: 'partly-sent',
      ...orders.partlySent,
      href: ordersPath({ status: 'placed', fulfilment: 'partially_dispatched' }),
      label: 'Partly sent',
      note: 'The rest of these orders still waits',
    },
    {
      key: 'cash',
      ...orders.cashToCollect,
      href: ordersPath({
        method: PAYMENT_METHODS.filter(isPaidOnDelivery),
        payment: 'unpaid',
        fulfilment: ['dispatched', 'delivered'],
        status: ['placed', 'completed'],
      }),
      label: 'Cash to collect',
      note: `${formatMoney(orders.cashToCollect.totalMinor, SHOP_CURRENCY)} that couriers have taken, or will`,
    },
    {
      key: 'stock',
      count: lowStock.length,
      oldestAt: null,
      href: '/admin/stock',
      label: lowStock.length === 1 ? 'Variant runs low' : 'Variants run low',
      note: skusOf(lowStock),
    },
    marketsToLookInto(unconfirmedMarkets),
  ];
}

function differences(discrepancies: OpenItems): Task {
  return {
    key: 'money',
    ...discrepancies,
    href: '/admin/money',
    label: 'Differences with Stripe',
    note: 'Found by the last comparison, and not mended',
    isUrgent: true,
  };
}

function marketsToLookInto(count: number): Task {
  return {
    key: 'markets',
    count,
    oldestAt: null,
    href: '/admin/delivery#markets',
    label: count === 1 ? 'Country with duties not ticked' : 'Countries with duties not ticked',
    note: 'The shop delivers there: look into what comes with it, or switch it off',
  };
}

function failedChecks(health: OpenItems): Task {
  return {
    key: 'health',
    ...health,
    href: '/admin/health',
    label: 'Checks of the shop itself failed',
    note: 'Mails, Stripe, backup, disk or certificate: it says what to do',
    isUrgent: true,
  };
}

function ofMoney({ count, oldestAt, orderNumbers }: OpenPaymentTask) {
  const [only] = orderNumbers;
  const href = count === 1 && only ? `/admin/orders/${only}` : ordersPath({ attention: true });
  return { count, oldestAt, href };
}

function notesOf({ orderNumbers, count }: OpenPaymentTask, note: string): string {
  const named = orderNumbers.map((number) => `#${number}`).join(', ');
  return `${note}. ${named}${count > orderNumbers.length ? ' and more' : ''}`;
}

function skusOf(stock: readonly LowStock[]): string {
  const named = stock
    .slice(0, MAX_SKUS)
    .map(({ sku, available }) => `${sku}: ${available === 0 ? 'sold out' : `${available} left`}`);
  return `${named.join(', ')}${stock.length > MAX_SKUS ? ' and more' : ''}`;
}
