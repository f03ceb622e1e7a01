import type { RefundOutcome } from '../store/records';
import type { Decline } from './decline';

export type TestCard = {
  number: string;
  explanation: string;
  decline: Decline | null;
  needsAuthentication: boolean;
  refundOutcome: RefundOutcome;
  isDisputed: boolean;
};

const card = (number: string, explanation: string, special: Partial<TestCard> = {}): TestCard => ({
  number,
  explanation,
  decline: null,
  needsAuthentication: false,
  refundOutcome: 'succeeds',
  isDisputed: false,
  ...special,
});

const declined = (code: string, declineCode: string | null, message: string): Partial<TestCard> => ({
  decline: { code, declineCode, message },
});

/** Stripe's own test numbers, with the same lot. */
export const TEST_CARDS: readonly TestCard[] = [
  card('4242424242424242', 'The payment succeeds'),
  card('5555555555554444', 'The payment succeeds (Mastercard)'),
  card('4000002760003184', 'Asks for 3-D Secure authentication', { needsAuthentication: true }),
  card('4000002500003155', 'Asks for 3-D Secure authentication', { needsAuthentication: true }),
  card(
    '4000000000000002',
    'Declined by the bank',
    declined('card_declined', 'generic_decline', 'Your card was declined.'),
  ),
  card(
    '4000000000009995',
    'Declined: insufficient funds',
    declined('card_declined', 'insufficient_funds', 'Your card has insufficient funds.'),
  ),
  card(
    '4000000000000069',
    'Declined: expired card',
    declined('expired_card', 'expired_card', 'Your card has expired.'),
  ),
  card(
    '4000000000000127',
    'Declined: incorrect CVC',
    declined('incorrect_cvc', 'incorrect_cvc', "Your card's security code is incorrect."),
  ),
  card(
    '4000000000000119',
    'Declined: processing error',
    declined(
      'processing_error',
      'processing_error',
      'An error occurred while processing your card. Try again in a little bit.',
    ),
  ),
  card('4000000000000259', 'Succeeds, then the payer disputes it as fraud', { isDisputed: true }),
  card('4000000000005126', 'Succeeds; a refund of it fails later', { refundOutcome: 'fails_later' }),
  card('4000000000007726', 'Succeeds; a refund of it is pending first, then succeeds', {
    refundOutcome: 'succeeds_later',
  }),
];

/** Any other number in test mode is refused, as Stripe refuses real cards there. */
export const LIVE_CARD_DECLINE: Decline = {
  code: 'card_declined',
  declineCode: 'live_mode_test_card',
  message:
    'Your card was declined. Your request was in test mode, but used a non test card. Use one of the test cards listed on this page.',
};

export function findTestCard(number: string): TestCard | undefined {
  return TEST_CARDS.find((candidate) => candidate.number === number);
}
