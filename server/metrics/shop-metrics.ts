import { Counter, Gauge, type Registry } from 'prom-client';
import { PAYMENT_METHODS } from '@/lib/pricing/payment-methods';
import type { ShopMetrics } from '@/lib/reports/read-shop-metrics';
import type { ShopMetricsCache } from './shop-metrics-cache';

type DailyCounter = { name: string; help: string; label: string; known: readonly string[] };

/** They begin anew at midnight, which Prometheus takes for the restart of a counter. */
const DAILY: Record<keyof ShopMetrics['today'], DailyCounter> = {
  ordersPlaced: {
    name: 'nue_orders_placed_total',
    help: 'Orders placed since midnight (paid, or to be paid to the courier)',
    label: 'method',
    known: PAYMENT_METHODS,
  },
  checkoutsStarted: {
    name: 'nue_checkouts_started_total',
    help: 'Checkouts begun since midnight, whatever became of them',
    label: 'method',
    known: PAYMENT_METHODS,
  },
  paymentsSettled: {
    name: 'nue_payments_settled_total',
    help: 'Payments settled since midnight',
    label: 'method',
    known: PAYMENT_METHODS,
  },
  stripeEvents: {
    name: 'nue_stripe_events_total',
    help: 'Events received from Stripe since midnight, by outcome',
    label: 'outcome',
    known: ['processed', 'ignored', 'flagged'],
  },
};

type ShopGauge = { name: string; help: string; value: (metrics: ShopMetrics, now: Date) => number };

const GAUGES: readonly ShopGauge[] = [
  {
    name: 'nue_orders_flagged',
    help: 'Orders that are flagged for review',
    value: ({ ordersFlagged }) => ordersFlagged,
  },
  { name: 'nue_jobs_due', help: 'Jobs that could run now', value: ({ queue }) => queue.due },
  {
    name: 'nue_job_queue_age_seconds',
    help: 'How long the oldest job that could run has been waiting',
    value: ({ queue }, now) => ageOf(queue.oldestDueAt, now),
  },
  { name: 'nue_jobs_running', help: 'Jobs that are running', value: ({ queue }) => queue.running },
  {
    name: 'nue_jobs_dead',
    help: 'Jobs that used up their attempts and wait for a person',
    value: ({ queue }) => queue.exhausted,
  },
  {
    name: 'nue_mails_waiting',
    help: 'Mails that are not sent yet',
    value: ({ mailsWaiting }) => mailsWaiting,
  },
  {
    name: 'nue_mail_age_seconds',
    help: 'How long the oldest mail that is not sent yet has been waiting',
    value: ({ oldestMailAt }, now) => ageOf(oldestMailAt, now),
  },
];

/** Registers what the database counts. While it is away, these metrics are absent and `nue_database_up` is 0. */
export function registerShopMetrics(registry: Registry, cache: ShopMetricsCache): void {
  const registers = [registry];
  new Gauge({
    name: 'nue_database_up',
    help: 'Whether the database answered the last time that its metrics were read',
    registers,
    async collect() {
      this.set((await cache.read()) ? 1 : 0);
    },
  });
  for (const [key, { name, help, label, known }] of Object.entries(DAILY)) {
    new Counter({
      name,
      help,
      labelNames: [label],
      registers,
      async collect() {
        const metrics = await cache.read();
        this.reset();
        if (!metrics) return;
        for (const value of known) this.inc({ [label]: value }, 0);
        for (const row of metrics.today[key as keyof ShopMetrics['today']])
          this.inc({ [label]: row.label }, row.count);
      },
    });
  }
  for (const { name, help, value } of GAUGES) {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const metrics = await cache.read();
        if (metrics) this.set(value(metrics, new Date()));
        else this.remove();
      },
    });
  }
}

function ageOf(at: Date | null, now: Date): number {
  return at ? Math.max(0, (now.getTime() - at.getTime()) / 1000) : 0;
}
