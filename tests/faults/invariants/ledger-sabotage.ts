import type { LedgerEntry } from './look';

type Ledger = readonly LedgerEntry[];
type LedgerSabotage = { broken: string; change: (ledger: Ledger, paid: LedgerEntry) => Ledger };

const withPaid =
  (changes: Partial<LedgerEntry>): LedgerSabotage['change'] =>
  (ledger, paid) =>
    ledger.map((entry) => (entry === paid ? { ...entry, ...changes } : entry));

/** How the story of Stripe is made to differ from that of the database. `paid` is the page that was paid. */
export const LEDGER_SABOTAGE: readonly LedgerSabotage[] = [
  { broken: 'Stripe has a payment page that belongs to no payment', change: withPaid({ metadata: null }) },
  {
    broken: 'A payment has two pages at Stripe',
    change: (ledger, paid) => [...ledger, { ...paid, session: 'cs_test_second' }],
  },
  {
    broken: 'An order has two open pages at Stripe (rule 8)',
    change: (ledger) => [...ledger, ...ledger],
  },
  {
    broken: 'A page at Stripe names another order, amount or currency than its payment',
    change: withPaid({ clientReferenceId: 'another' }),
  },
  {
    broken: 'A page at Stripe names another order, amount or currency than its payment',
    change: withPaid({ amountTotalMinor: 704_999 }),
  },
  {
    broken: 'A page at Stripe names another order, amount or currency than its payment',
    change: withPaid({ currency: 'usd' }),
  },
  {
    broken: 'A payment knows a page that Stripe does not',
    change: (ledger, paid) => ledger.filter((entry) => entry !== paid),
  },
  { broken: 'Stripe took the money of one page twice', change: withPaid({ successfulCharges: 2 }) },
  {
    broken: 'Stripe captured another amount than the database says',
    change: withPaid({ capturedMinor: 704_999 }),
  },
  {
    broken: 'A page and its payment are not in the same state',
    change: withPaid({ sessionStatus: 'open', paymentStatus: 'unpaid' }),
  },
  {
    broken: 'The money that Stripe captured and that of the database differ by',
    change: withPaid({ capturedMinor: 705_001 }),
  },
];
