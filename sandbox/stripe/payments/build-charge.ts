import type Stripe from 'stripe';
import type { SandboxContext } from '../sandbox-context';
import { newId } from '../store/new-id';
import type { Decline } from './decline';
import { type PaymentInstrument, payerOf } from './payment-instrument';

type ChargeInput = {
  intent: Stripe.PaymentIntent;
  instrument: PaymentInstrument;
  status: 'succeeded' | 'pending' | 'failed';
  decline?: Decline;
};

/** One attempt to take the money of a payment intent. */
export function buildCharge(
  { clock }: SandboxContext,
  { intent, instrument, status, decline }: ChargeInput,
): Stripe.Charge {
  const payer = payerOf(instrument);
  const isPaid = status === 'succeeded';
  return {
    id: newId('ch_3'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: status === 'failed' ? 0 : intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: payer.email, name: payer.name, phone: null, tax_id: null },
    calculated_statement_descriptor: intent.statement_descriptor ?? 'SANDBOX',
    captured: status !== 'failed',
    created: clock.now(),
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcomeOf(status, decline),
    paid: status !== 'failed',
    payment_intent: intent.id,
    payment_method: newId('pm_1'),
    payment_method_details: methodDetails(intent, instrument),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: isPaid ? 'succeeded' : status,
    transfer_data: null,
    transfer_group: null,
  };
}

function outcomeOf(status: ChargeInput['status'], decline: Decline | undefined): Stripe.Charge.Outcome {
  const isRefused = status === 'failed';
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: isRefused ? '05' : null,
    network_status: isRefused ? 'declined_by_network' : 'approved_by_network',
    reason: isRefused ? (decline?.declineCode ?? decline?.code ?? null) : null,
    risk_level: 'normal',
    risk_score: 20,
    seller_message: isRefused ? 'The bank did not accept the payment.' : 'Payment complete.',
    type: isRefused ? 'issuer_declined' : 'authorized',
  };
}

function methodDetails(
  intent: Stripe.PaymentIntent,
  instrument: PaymentInstrument,
): Stripe.Charge.PaymentMethodDetails {
  if (instrument.kind === 'bank_debit') {
    return {
      type: 'us_bank_account',
      us_bank_account: {
        account_holder_type: 'individual',
        account_type: 'checking',
        bank_name: 'SANDBOX BANK',
        fingerprint: null,
        last4: '6789',
        payment_reference: null,
        routing_number: '110000000',
      },
    };
  }
  return { type: 'card', card: cardDetails(intent.amount, instrument) };
}

function cardDetails(
  amountMinor: number,
  { card, isAuthenticated }: Extract<PaymentInstrument, { kind: 'card' }>,
): Stripe.Charge.PaymentMethodDetails.Card {
  return {
    amount_authorized: amountMinor,
    authorization_code: null,
    brand: card.brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: 'US',
    electronic_commerce_indicator: null,
    exp_month: card.expMonth,
    exp_year: card.expYear,
    fingerprint: null,
    funding: 'credit',
    installments: null,
    last4: card.last4,
    mandate: null,
    network: card.brand,
    network_transaction_id: null,
    regulated_status: 'unregulated',
    three_d_secure: isAuthenticated ? AUTHENTICATED : null,
    transaction_link_id: null,
    wallet: null,
  };
}

/** Only what the sandbox knows of an authentication. */
const AUTHENTICATED = {
  authentication_flow: 'challenge',
  electronic_commerce_indicator: '05',
  exemption_indicator: null,
  result: 'authenticated',
  result_reason: null,
  transaction_id: null,
  version: '2.2.0',
} as Stripe.Charge.PaymentMethodDetails.Card.ThreeDSecure;
