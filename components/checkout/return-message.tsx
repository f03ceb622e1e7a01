import { ButtonLink } from '@/components/ui/button-link';
import type { ReturnOutcome } from '@/lib/workflows/settle-return';
import styles from './checkout-message.module.css';

const SECONDS_TO_NEXT_TRY = 10;

/** What a buyer who comes back from the payment page is told when there is no paid order to show yet. */
export function ReturnMessage({ outcome }: { outcome: ReturnOutcome }) {
  const { title, text } = wordsFor(outcome.kind);
  return (
    <div className={styles.message}>
      {outcome.kind === 'unavailable' ? (
        <meta httpEquiv="refresh" content={String(SECONDS_TO_NEXT_TRY)} />
      ) : null}
      <h1>{title}</h1>
      <p>{text}</p>
      <p className={styles.ways}>
        <MainWay outcome={outcome} />
        <a href="/account">Your orders</a>
      </p>
    </div>
  );
}

function MainWay({ outcome }: { outcome: ReturnOutcome }) {
  switch (outcome.kind) {
    case 'open':
      return (
        <ButtonLink look="accent" href={outcome.paymentUrl ?? '/checkout'}>
          Finish paying
        </ButtonLink>
      );
    case 'unavailable':
      // An empty address is this page again, session and all.
      return (
        <ButtonLink look="accent" href="">
          Look again
        </ButtonLink>
      );
    case 'expired':
      return (
        <ButtonLink look="accent" href="/checkout">
          Back to checkout
        </ButtonLink>
      );
    default:
      return (
        <ButtonLink look="accent" href="/orders/find">
          Find your order
        </ButtonLink>
      );
  }
}

function wordsFor(kind: ReturnOutcome['kind']): { title: string; text: string } {
  switch (kind) {
    case 'open':
      return {
        title: 'Your payment is not finished',
        text: 'Nothing has been charged. Your order waits for you while the payment page is open.',
      };
    case 'expired':
      return {
        title: 'The payment page has closed',
        text: 'It was open for a limited time, and nothing was charged. You can check out again.',
      };
    case 'unavailable':
      return {
        title: 'We are still asking for your payment',
        text: 'The payment service does not answer just now. Your order is safe: if you paid, it is recorded as soon as the service answers, and you get a confirmation by e-mail. Do not pay again. This page looks again by itself.',
      };
    case 'settled':
    case 'processing':
    case 'unknown':
      return {
        title: 'We do not know this payment',
        text: 'The link may be incomplete. If you paid, your confirmation comes by e-mail, and you can find your order with its number.',
      };
  }
}
