import type Stripe from 'stripe';

/** What the sandbox knows of a checkout session beyond what Stripe's API shows. */
export type SessionDetails = {
  id: string;
  lineItems: Stripe.LineItem[];
  shippingLabel: string | null;
  coupon: Stripe.Coupon | null;
  discountId: string | null;
  intentData: IntentData;
  pendingAttempt: CardPayment | null;
  delayedOutcome: 'succeed' | 'fail' | null;
};

export type IntentData = {
  description: string | null;
  metadata: Stripe.Metadata;
  receiptEmail: string | null;
  shipping: Stripe.PaymentIntent.Shipping | null;
  statementDescriptor: string | null;
  statementDescriptorSuffix: string | null;
};

export type Payer = { name: string | null; email: string | null };

/** A card as the page hands it on. Its number is stored for a 3-D Secure challenge only, which only test cards reach. */
export type CardPayment = {
  number: string;
  brand: string;
  last4: string;
  expMonth: number;
  expYear: number;
  payer: Payer;
};

export type RefundOutcome = 'succeeds' | 'fails_later' | 'succeeds_later';

/** How refunds of this charge end; set by the test card that paid it. */
export type ChargeTraits = { id: string; refundOutcome: RefundOutcome };

export type DeliveryStatus = 'pending' | 'delivered' | 'gave_up' | 'dropped';

export type Delivery = {
  id: string;
  eventId: string;
  status: DeliveryStatus;
  attempts: number;
  dueAtMs: number;
  lastOutcome: string | null;
};

export type StoredResponse = {
  id: string;
  fingerprint: string;
  status: number;
  body: string;
  requestId: string;
  createdAtMs: number;
};

export type TaskKind = 'expire_session' | 'finish_delayed_payment' | 'settle_refund' | 'open_dispute';

export type Task = { id: string; kind: TaskKind; subjectId: string; dueAtMs: number };

/** Everything that outlives a restart, by collection. */
export type Records = {
  sessions: Stripe.Checkout.Session;
  sessionDetails: SessionDetails;
  products: Stripe.Product;
  coupons: Stripe.Coupon;
  paymentIntents: Stripe.PaymentIntent;
  charges: Stripe.Charge;
  chargeTraits: ChargeTraits;
  refunds: Stripe.Refund;
  disputes: Stripe.Dispute;
  events: Stripe.Event;
  deliveries: Delivery;
  answers: StoredResponse;
  tasks: Task;
  clock: { id: 'offset'; offsetMs: number };
};

export type CollectionName = keyof Records;
