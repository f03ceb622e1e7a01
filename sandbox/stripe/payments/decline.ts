/** Why a payment failed, in Stripe's codes and in a sentence for the payer. */
export type Decline = { code: string; declineCode: string | null; message: string };

export const AUTHENTICATION_FAILED: Decline = {
  code: 'payment_intent_authentication_failure',
  declineCode: null,
  message:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
};

export const DEBIT_FAILED: Decline = {
  code: 'payment_method_bank_account_blocked',
  declineCode: null,
  message: 'The bank refused the debit.',
};
