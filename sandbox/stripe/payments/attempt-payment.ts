import type Stripe from 'stripe';
import type { SandboxContext } from '../sandbox-context';
import type { CardPayment } from '../store/records';
import { requireSessionDetails } from '../store/require-record';
import { recordEvent } from '../webhooks/record-event';
import { AUTHENTICATION_FAILED, type Decline } from './decline';
import { ensurePaymentIntent } from './ensure-payment-intent';
import { failPayment } from './fail-payment';
import { succeedPayment } from './succeed-payment';
import { findTestCard, LIVE_CARD_DECLINE } from './test-cards';

export type AttemptOutcome =
  | { kind: 'completed' }
  | { kind: 'needs_authentication' }
  | { kind: 'declined'; decline: Decline };

/** Tries to pay an open session by card. Call inside a transaction that has just read the session as open. */
export function attemptPayment(
  context: SandboxContext,
  session: Stripe.Checkout.Session,
  card: CardPayment,
): AttemptOutcome {
  const linked = ensurePaymentIntent(context, session);
  const testCard = findTestCard(card.number);
  const instrument = { kind: 'card' as const, card, isAuthenticated: false };
  const decline = testCard ? testCard.decline : LIVE_CARD_DECLINE;
  if (decline) {
    failPayment(context, { intent: linked.intent, decline, instrument, isCharged: true });
    return { kind: 'declined', decline };
  }
  if (!testCard) throw new Error('A card that is not a test card was not declined');
  if (testCard.needsAuthentication) return requireAuthentication(context, { ...linked, card });
  succeedPayment(context, { ...linked, instrument, testCard });
  return { kind: 'completed' };
}

/** Ends a 3-D Secure challenge; null when none is under way. */
export function finishAuthentication(
  context: SandboxContext,
  session: Stripe.Checkout.Session,
  isAuthenticated: boolean,
): AttemptOutcome | null {
  const details = requireSessionDetails(context.store, session.id);
  const card = details.pendingAttempt;
  const testCard = card ? findTestCard(card.number) : undefined;
  if (!card || !testCard) return null;
  context.store.put('sessionDetails', { ...details, pendingAttempt: null });
  const linked = ensurePaymentIntent(context, session);
  const instrument = { kind: 'card' as const, card, isAuthenticated };
  if (isAuthenticated) {
    succeedPayment(context, { ...linked, instrument, testCard });
    return { kind: 'completed' };
  }
  failPayment(context, {
    intent: linked.intent,
    decline: AUTHENTICATION_FAILED,
    instrument,
    isCharged: false,
  });
  return { kind: 'declined', decline: AUTHENTICATION_FAILED };
}

type Challenge = { session: Stripe.Checkout.Session; intent: Stripe.PaymentIntent; card: CardPayment };

function requireAuthentication(
  context: SandboxContext,
  { session, intent, card }: Challenge,
): AttemptOutcome {
  const { store, publicUrl } = context;
  const challenged: Stripe.PaymentIntent = {
    ...intent,
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: {
        return_url: session.success_url,
        url: `${publicUrl}/pay/${session.id}/authenticate`,
      },
    },
    status: 'requires_action',
  };
  store.put('paymentIntents', challenged);
  store.put('sessionDetails', { ...requireSessionDetails(store, session.id), pendingAttempt: card });
  recordEvent(context, { type: 'payment_intent.requires_action', object: challenged });
  return { kind: 'needs_authentication' };
}
