import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { StripeRefused } from '@/lib/stripe/stripe-errors';

const refusal = (raw: { message: string; code?: string; param?: string }) =>
  new StripeRefused(new Stripe.errors.StripeInvalidRequestError({ type: 'invalid_request_error', ...raw }));

describe('an error of Stripe', () => {
  it('names its code and the parameter, and repeats nothing of what Stripe wrote', () => {
    const { message } = refusal({
      message: 'Invalid email address: sana@example',
      code: 'email_invalid',
      param: 'customer_email',
    });
    expect(message).toBe('Stripe refused it: email invalid at customer_email');
    expect(refusal({ message: "No such payment_intent: 'pi_1'" }).message).toBe('Stripe refused it');
  });
});
