import type Stripe from 'stripe';
import type { SandboxContext } from '../sandbox-context';
import { newId } from '../store/new-id';
import { recordEvent } from '../webhooks/record-event';
import { isMoneyWithdrawn } from './dispute-status';

const EVIDENCE_FIELDS =
  'access_activity_log billing_address cancellation_policy cancellation_policy_disclosure cancellation_rebuttal customer_communication customer_email_address customer_name customer_purchase_ip customer_signature duplicate_charge_documentation duplicate_charge_explanation duplicate_charge_id product_description receipt refund_policy refund_policy_disclosure refund_refusal_explanation service_date service_documentation shipping_address shipping_carrier shipping_date shipping_documentation shipping_tracking_number uncategorized_file uncategorized_text'.split(
    ' ',
  );

const RESPONSE_TIME_SECONDS = 7 * 24 * 60 * 60;

type DisputeInput = {
  charge: Stripe.Charge;
  amount?: number;
  reason?: string;
  status?: Stripe.Dispute.Status;
};

/** The payer disputes a charge; unless it is an inquiry, Stripe withdraws the money at once. Null when it is disputed already. */
export function openDispute(
  context: SandboxContext,
  { charge, amount, reason, status = 'needs_response' }: DisputeInput,
): Stripe.Dispute | null {
  const { store, clock } = context;
  if (charge.disputed || charge.status !== 'succeeded') return null;
  const dispute: Stripe.Dispute = {
    id: newId('du_1'),
    object: 'dispute',
    amount: amount ?? charge.amount,
    balance_transactions: [],
    charge: charge.id,
    created: clock.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: emptyEvidence(),
    evidence_details: {
      due_by: clock.now() + RESPONSE_TIME_SECONDS,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason: reason ?? 'fraudulent',
    status,
  };
  store.put('disputes', dispute);
  store.put('charges', { ...charge, disputed: true });
  recordEvent(context, { type: 'charge.dispute.created', object: dispute });
  if (isMoneyWithdrawn(dispute)) {
    recordEvent(context, { type: 'charge.dispute.funds_withdrawn', object: dispute });
  }
  return dispute;
}

function emptyEvidence(): Stripe.Dispute.Evidence {
  const fields = Object.fromEntries(EVIDENCE_FIELDS.map((field) => [field, null]));
  return { ...fields, enhanced_evidence: {} } as unknown as Stripe.Dispute.Evidence;
}
