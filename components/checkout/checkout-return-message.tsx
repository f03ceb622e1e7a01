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
          Check again
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
        title: 'Your payment isn’t finished',
        text: paymentUrl
          ? 'You haven’t been charged. We’ll hold your order while the payment page is open.'
          : 'You haven’t been charged. Continue in the browser where you started: we’ll hold your order there while the payment page is open.',
      };
    case 'settled':
      return {
        title: 'We’ve received this payment',
        text: 'We’ve emailed you a confirmation with the link to your order. If you can’t find it, check your spam folder. You can also see the order in the browser you used to place it.',
      };
    case 'processing':
      return {
        title: 'This payment is on its way',
        text: 'Your bank is processing it, and there’s nothing more for you to do. We’ll email your confirmation once it arrives. You can also see the order in the browser you used to place it.',
      };
    case 'expired':
      return {
        title: 'The payment page has closed',
        text: 'It was only open for a limited time, and you haven’t been charged. You can check out again.',
      };
    case 'unavailable':
      return {
        title: 'We’re still checking your payment',
        text: 'The payment service isn’t responding right now. Your order is safe: if you’ve paid, we’ll record it as soon as the service responds, and email you a confirmation. Please don’t pay again. This page checks again by itself.',
      };
    case 'unknown':
      return {
        title: 'We can’t find this payment',
        text: 'The link may be incomplete. If you’ve paid, we’ll email your confirmation, and you can find your order with its number.',
      };
  }
}
