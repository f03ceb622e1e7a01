import type { LedgerEntry } from './snapshot';

type Ledger = readonly LedgerEntry[];
type LedgerMutation = { broken: string; change: (ledger: Ledger, paid: LedgerEntry) => Ledger };

const withPaid =
  (changes: Partial<LedgerEntry>): LedgerMutation['change'] =>
  (ledger, paid) =>
    ledger.map((entry) => (entry === paid ? { ...entry, ...changes } : entry));

/** Mutations of Stripe's ledger, so that it differs from the database. `paid` is the session that was paid. */
export const LEDGER_MUTATIONS: readonly LedgerMutation[] = [
  { broken: 'Stripe has a checkout session without a payment', change: withPaid({ metadata: null }) },
  {
    broken: 'A payment has two checkout sessions at Stripe',
    change: (ledger, paid) => [...ledger, { ...paid, session: 'cs_test_second' }],
  },
  {
    broken: 'An order has two open checkout sessions at Stripe (rule 8)',
    change: (ledger) => [...ledger, ...ledger],
  },
  {
    broken: 'A checkout session has another order, amount or currency than its payment',
    change: withPaid({ clientReferenceId: 'another' }),
  },
  {
    broken: 'A checkout session has another order, amount or currency than its payment',
    change: withPaid({ amountTotalMinor: 704_999 }),
  },
  {
    broken: 'A checkout session has another order, amount or currency than its payment',
    change: withPaid({ currency: 'usd' }),
  },
  {
    broken: 'A payment has a checkout session that Stripe does not know',
    change: (ledger, paid) => ledger.filter((entry) => entry !== paid),
  },
  { broken: 'Stripe charged one checkout session twice', change: withPaid({ successfulCharges: 2 }) },
  {
    broken: 'The captured amount at Stripe differs from the database',
    change: withPaid({ capturedMinor: 704_999 }),
  },
  {
    broken: 'A checkout session and its payment are not in the same state',
    change: withPaid({ sessionStatus: 'open', paymentStatus: 'unpaid' }),
  },
  {
    broken: 'The sums captured at Stripe and in the database differ by',
    change: withPaid({ capturedMinor: 705_001 }),
  },
];
