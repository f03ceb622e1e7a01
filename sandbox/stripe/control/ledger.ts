import type Stripe from 'stripe';
import { isDisputeOpenOrLost } from '../payments/dispute-status';
import type { Store } from '../store/store';

export type LedgerEntry = {
  session: string;
  paymentIntent: string | null;
  clientReferenceId: string | null;
  metadata: Stripe.Metadata | null;
  currency: string | null;
  sessionStatus: string | null;
  paymentStatus: string;
  paymentIntentStatus: string | null;
  amountTotalMinor: number;
  /** Number of charges that took money: more than one is a payment taken twice. */
  successfulCharges: number;
  capturedMinor: number;
  /** Refunds that ended well, and those that are pending. */
  refundedMinor: number;
  refundPendingMinor: number;
  refundFailedMinor: number;
  /** Withdrawn, or at risk, by disputes that are open or lost. */
  disputedMinor: number;
  netMinor: number;
};

type Total = Pick<
  LedgerEntry,
  'capturedMinor' | 'refundedMinor' | 'refundPendingMinor' | 'disputedMinor' | 'netMinor'
>;

export type Ledger = { entries: LedgerEntry[]; totals: Record<string, Total> };

/** Balances computed from charges, refunds and disputes alone, whatever the sums on other objects say. */
export function readLedger(store: Store): Ledger {
  const charges = groupBy(store.list('charges'), (charge) => String(charge.payment_intent));
  const refunds = groupBy(store.list('refunds'), (refund) => String(refund.payment_intent));
  const disputes = groupBy(store.list('disputes'), (dispute) => String(dispute.payment_intent));
  const entries = store.list('sessions').map((session): LedgerEntry => {
    const intentId = typeof session.payment_intent === 'string' ? session.payment_intent : null;
    const captured = (charges.get(intentId ?? '') ?? []).filter((charge) => charge.status === 'succeeded');
    const own = refunds.get(intentId ?? '') ?? [];
    const refundedMinor = sumOf(own.filter((refund) => refund.status === 'succeeded'));
    const refundPendingMinor = sumOf(own.filter((refund) => refund.status === 'pending'));
    const disputedMinor = sumOf((disputes.get(intentId ?? '') ?? []).filter(isDisputeOpenOrLost));
    const capturedMinor = sumOf(captured);
    return {
      session: session.id,
      paymentIntent: intentId,
      clientReferenceId: session.client_reference_id,
      metadata: session.metadata,
      currency: session.currency,
      sessionStatus: session.status,
      paymentStatus: session.payment_status,
      paymentIntentStatus: intentId ? (store.get('paymentIntents', intentId)?.status ?? null) : null,
      amountTotalMinor: session.amount_total ?? 0,
      successfulCharges: captured.length,
      capturedMinor,
      refundedMinor,
      refundPendingMinor,
      refundFailedMinor: sumOf(own.filter((refund) => refund.status === 'failed')),
      disputedMinor,
      netMinor: capturedMinor - refundedMinor - refundPendingMinor - disputedMinor,
    };
  });
  return { entries, totals: totalsOf(entries) };
}

function totalsOf(entries: readonly LedgerEntry[]): Record<string, Total> {
  const totals: Record<string, Total> = {};
  for (const entry of entries) {
    const currency = entry.currency ?? '';
    const total = totals[currency] ?? {
      capturedMinor: 0,
      refundedMinor: 0,
      refundPendingMinor: 0,
      disputedMinor: 0,
      netMinor: 0,
    };
    totals[currency] = {
      capturedMinor: total.capturedMinor + entry.capturedMinor,
      refundedMinor: total.refundedMinor + entry.refundedMinor,
      refundPendingMinor: total.refundPendingMinor + entry.refundPendingMinor,
      disputedMinor: total.disputedMinor + entry.disputedMinor,
      netMinor: total.netMinor + entry.netMinor,
    };
  }
  return totals;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function sumOf(items: readonly { amount: number }[]): number {
  return items.reduce((sum, item) => sum + item.amount, 0);
}
