import type { Sql } from '../../support/test-shop';

/** What the Stripe sandbox reports about the money of one checkout session, computed from charges and refunds. */
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

/** A webhook delivery, as the Stripe sandbox recorded it. */
export type RecordedDelivery = { eventId: string; type: string; status: string };

/** The state that the invariant checker reads. */
export type Snapshot = {
  sql: Sql;
  ledger: readonly LedgerEntry[];
  /** Empty when webhooks are not sent over HTTP. */
  deliveries: readonly RecordedDelivery[];
  /** Mails that arrived; null without a mail server. */
  mails: readonly { messageId: string }[] | null;
};
