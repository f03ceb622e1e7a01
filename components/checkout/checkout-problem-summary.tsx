import { useEffect, useRef } from 'react';
import styles from './checkout-problem-summary.module.css';
import { CHECKOUT_FIELDS, fieldId } from './checkout-values';
import type { CheckoutProblem } from './send-checkout';

const FIXABLE_IN_CART = new Set([
  'sold_out',
  'insufficient_stock',
  'cart_empty',
  'promotion_code_unavailable',
  'hold_limit',
]);

/** What went wrong, at the top of the form; takes the focus, and leads to each field that needs a change. */
export function CheckoutProblemSummary(props: { problem: CheckoutProblem; hasOtherMethod: boolean }) {
  const { problem, hasOtherMethod } = props;
  const box = useRef<HTMLDivElement>(null);
  // `problem` is a new object for each response: the same mistake twice takes the focus twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the response is the event.
  useEffect(() => box.current?.focus(), [problem]);

  const invalidFields = CHECKOUT_FIELDS.filter(({ name }) => problem.fields[name]);
  return (
    // biome-ignore lint/a11y/noAutofocus: an error summary is what the page was sent back for; without JavaScript too.
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1} autoFocus>
      <h2 className={styles.title}>
        {invalidFields.length > 0 ? 'Please check these fields' : titleOf(problem.code)}
      </h2>
      {invalidFields.length === 0 ? <p>{problem.detail}</p> : null}
      <ul>
        {invalidFields.map(({ name, label }) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>
              {label}: {problem.fields[name]}
            </a>
          </li>
        ))}
      </ul>
      {FIXABLE_IN_CART.has(problem.code) ? (
        <p>
          <a href="/cart">Go to your cart</a>
        </p>
      ) : null}
      {problem.code === 'payment_provider_unavailable' && hasOtherMethod ? (
        <p>
          <a href={`#${fieldId('paymentMethod')}`}>Go to payment</a>
        </p>
      ) : null}
    </div>
  );
}

function titleOf(code: string): string {
  switch (code) {
    case 'price_changed':
      return 'The total has changed';
    case 'sold_out':
    case 'insufficient_stock':
      return 'Some items are out of stock';
    case 'hold_limit':
      return 'We can’t hold that many at once';
    case 'too_many_open_orders':
      return 'This order has to wait a moment';
    case 'cart_empty':
      return 'Your cart is empty';
    case 'promotion_code_unavailable':
      return 'Your code doesn’t apply to this order';
    case 'payment_provider_unavailable':
      return 'Card payment isn’t available right now';
    case 'unreachable':
      return 'We couldn’t reach the shop';
    default:
      return 'That didn’t work';
  }
}
