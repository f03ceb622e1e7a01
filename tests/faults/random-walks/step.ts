import fc from 'fast-check';

/** Numbers choose among what there is at that moment, counted round: the same walk is the same each time. */
type Choice = number;

/** What can happen in a walk. Plain data, so that a failing walk is printed and shrunk as it is. */
export type Step =
  // Customers
  | { do: 'put'; buyer: Choice; variant: Choice; quantity: number }
  | { do: 'change'; buyer: Choice; quantity: number }
  | { do: 'checkOut'; buyer: Choice; method: 'card' | 'cash_on_delivery'; anew: boolean }
  | { do: 'pay'; page: Choice; how: (typeof PAYMENT_OUTCOMES)[number] }
  | { do: 'comeBack'; page: Choice }
  // Staff
  | { do: 'cancel'; order: Choice }
  | { do: 'refund'; order: Choice; percent: number; isReturning: boolean; isBroken: boolean; presses: number }
  | { do: 'receive'; variant: Choice; quantity: number }
  | { do: 'reprice'; variant: Choice; unitPriceMinor: number }
  // What happens at Stripe without us
  | { do: 'dashboardRefund'; order: Choice; percent: number }
  | { do: 'dispute'; order: Choice }
  | { do: 'moveDispute'; dispute: Choice; status: (typeof DISPUTE_STATUSES)[number] }
  | { do: 'failRefund'; refund: Choice }
  // Clock
  | { do: 'pass'; seconds: number }
  | { do: 'reconcile' }
  // Network
  | {
      do: 'fault';
      at: (typeof FAULT_POINTS)[number];
      when: 'before' | 'after';
      how: 'cut' | 429 | 500;
      times: number;
    }
  /** Stripe opens the session and its response is lost: nobody knows its URL, and the order gets a second session. */
  | { do: 'losePage'; buyer: Choice }
  | { do: 'deliver'; event: Choice; copies: number }
  | { do: 'deliverAll'; isReversed: boolean }
  | { do: 'lose'; event: Choice }
  | { do: 'atOnce'; steps: Step[] };

export const PAYMENT_OUTCOMES = [
  'good',
  'declined',
  'threeDSecure',
  'failedThreeDSecure',
  'debit',
  'bouncingDebit',
  'disputed',
  'refundsFail',
  'refundsSlow',
] as const;
export const DISPUTE_STATUSES = [
  'warning_needs_response',
  'warning_closed',
  'needs_response',
  'under_review',
  'appeal_under_review',
  'prevented',
  'won',
  'lost',
] as const;
export const FAULT_POINTS = ['create', 'expire', 'retrieve', 'list', 'refund'] as const;

const choice = fc.nat({ max: 9 });
/** More often the newest. */
const recent = fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3, 4);
const one = <const Name extends Step['do']>(name: Name) => ({ do: fc.constant(name) });
const smallQuantity = fc.integer({ min: 1, max: 3 });

const CUSTOMER = [
  fc.record({ ...one('put'), buyer: choice, variant: choice, quantity: smallQuantity }),
  fc.record({ ...one('change'), buyer: choice, quantity: fc.nat({ max: 3 }) }),
  fc.record({
    ...one('checkOut'),
    buyer: choice,
    method: fc.constantFrom('card' as const, 'card' as const, 'card' as const, 'cash_on_delivery' as const),
    anew: fc.boolean(),
  }),
  fc.record({ ...one('pay'), page: recent, how: fc.constantFrom('good' as const, ...PAYMENT_OUTCOMES) }),
  fc.record({ ...one('pay'), page: recent, how: fc.constant('good' as const) }),
  fc.record({ ...one('comeBack'), page: recent }),
];
const STAFF = [
  fc.record({ ...one('cancel'), order: recent }),
  fc.record({
    ...one('refund'),
    order: recent,
    percent: fc.constantFrom(1, 50, 60, 100),
    isReturning: fc.boolean(),
    isBroken: fc.boolean(),
    presses: fc.constantFrom(1, 1, 2),
  }),
  fc.record({ ...one('receive'), variant: choice, quantity: smallQuantity }),
  fc.record({
    ...one('reprice'),
    variant: choice,
    unitPriceMinor: fc.constantFrom(20_000, 680_000, 690_000),
  }),
];
const STRIPE = [
  fc.record({ ...one('dashboardRefund'), order: recent, percent: fc.constantFrom(1, 50, 100) }),
  fc.record({ ...one('dispute'), order: recent }),
  fc.record({
    ...one('moveDispute'),
    dispute: choice,
    status: fc.constantFrom(...DISPUTE_STATUSES),
  }),
  fc.record({ ...one('failRefund'), refund: choice }),
];
const CLOCK = [
  fc.record({ ...one('pass'), seconds: fc.constantFrom(5, 30, 3700) }),
  fc.record(one('reconcile')),
];
const NETWORK = [
  fc.record({
    ...one('fault'),
    at: fc.constantFrom('create' as const, ...FAULT_POINTS),
    when: fc.constantFrom('before' as const, 'after' as const),
    how: fc.constantFrom('cut' as const, 429 as const, 500 as const),
    times: fc.constantFrom(1, 3),
  }),
  fc.record({ ...one('losePage'), buyer: choice }),
  fc.record({ ...one('deliver'), event: choice, copies: smallQuantity }),
  fc.record({ ...one('deliverAll'), isReversed: fc.boolean() }),
  fc.record({ ...one('lose'), event: choice }),
];

const single: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.oneof(...CUSTOMER) },
  { weight: 5, arbitrary: fc.oneof(...STAFF) },
  { weight: 4, arbitrary: fc.oneof(...STRIPE) },
  { weight: 2, arbitrary: fc.oneof(...CLOCK) },
  { weight: 5, arbitrary: fc.oneof(...NETWORK) },
);

/** Any step, or some at the same moment. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: single },
  {
    weight: 1,
    arbitrary: fc.record({ ...one('atOnce'), steps: fc.array(single, { minLength: 2, maxLength: 4 }) }),
  },
);
