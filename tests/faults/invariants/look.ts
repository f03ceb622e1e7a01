import type { Sql } from '../../support/shop';

/** What the stand-in for Stripe says about the money of one payment page, worked out from charges and refunds. */
export type LedgerEntry = {
  session: string;
  clientReferenceId: string | null;
  metadata: Record<string, string> | null;
  currency: string | null;
  sessionStatus: string | null;
  paymentStatus: string;
  amountTotalMinor: number;
  successfulCharges: number;
  capturedMinor: number;
  refundedMinor: number;
  refundPendingMinor: number;
  disputedMinor: number;
};

/** A delivery of an event, as the stand-in for Stripe notes it. */
export type NotedDelivery = { eventId: string; type: string; status: string };

/** All that the checker looks at. */
export type Look = {
  sql: Sql;
  ledger: readonly LedgerEntry[];
  /** Empty when events are not sent over HTTP. */
  deliveries: readonly NotedDelivery[];
  /** Mails that arrived; null where no mail server listens. */
  mails: readonly { messageId: string }[] | null;
};
