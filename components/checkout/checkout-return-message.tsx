import { ButtonLink } from '@/components/ui/button-link';
import type { CheckoutReturnOutcome } from '@/lib/workflows/checkout/handle-checkout-return';
import styles from './checkout-message.module.css';

const REFRESH_SECONDS = 10;

/** The message on the checkout return, where no order can be shown to this browser. */
export function CheckoutReturnMessage({ outcome }: { outcome: CheckoutReturnOutcome }) {
  const { title, text } = messageFor(outcome);
  return (
    <div className={styles.message}>
      {outcome.kind === 'unavailable' ? <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} /> : null}
      <h1>{title}</h1>
      <p>{text}</p>
      <p className={styles.actions}>
        <PrimaryAction outcome={outcome} />
        <a href="/account">Your orders</a>
      </p>
    </div>
  );
}

function PrimaryAction({ outcome }: { outcome: CheckoutReturnOutcome }) {
  switch (outcome.kind) {
    case 'open':
      return outcome.paymentUrl ? (
        <ButtonLink variant="accent" href={outcome.paymentUrl}>
          Finish paying
        </ButtonLink>
      ) : null;
    case 'unavailable':
      // An empty address is this page again, session and all.
      return (
        <ButtonLink variant="accent" href="">
          Look again
        </ButtonLink>
      );
    case 'expired':
      return (
        <ButtonLink variant="accent" href="/checkout">
          Back to checkout
        </ButtonLink>
      );
    default:
      return (
        <ButtonLink variant="accent" href="/orders/find">
          Find your order
        </ButtonLink>
      );
  }
}

function messageFor({ kind, paymentUrl }: CheckoutReturnOutcome): { title: string; text: string } {
  switch (kind) {
    case 'open':
      return {
        title: 'Your payment is not finished',
        text: paymentUrl
          ? 'Nothing has been charged. Your order waits for you while the payment page is open.'
          : 'Nothing has been charged. Go on in the browser in which you began: the order waits there while its payment page is open.',
      };
    case 'settled':
      return {
        title: 'This payment has been received',
        text: 'The confirmation with the link to the order is on its way by e-mail: please look there, and in the spam folder too. The order itself is shown in the browser in which it was placed.',
      };
    case 'processing':
      return {
        title: 'This payment is on its way',
        text: 'The bank has it in hand, and there is nothing left to do. The confirmation comes by e-mail once it has arrived. The order itself is shown in the browser in which it was placed.',
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
    case 'unknown':
      return {
        title: 'We do not know this payment',
        text: 'The link may be incomplete. If you paid, your confirmation comes by e-mail, and you can find your order with its number.',
      };
  }
}
