'use client';

import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { formatMoney } from '@/lib/core/money';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';
import type { CheckoutPage } from '@/lib/workflows/checkout/get-checkout-page';
import { AddressFields } from './address-fields';
import styles from './checkout-form.module.css';
import { CheckoutPolicies } from './checkout-policies';
import { CheckoutProblemSummary } from './checkout-problem-summary';
import { fieldId } from './checkout-values';
import { DeliveryFields } from './delivery-fields';
import { OrderSummary } from './order-summary';
import { PaymentFields } from './payment-fields';
import { SafetyFields } from './safety-fields';
import { type Checkout, useCheckout } from './use-checkout';

/** Checkout on one page: a plain form, sent in place where JavaScript runs. */
export function CheckoutForm({ page }: { page: CheckoutPage }) {
  const form = useRef<HTMLFormElement>(null);
  const checkout = useCheckout({ page, form });
  const { values } = page.draft;
  const errors = checkout.problem?.fields ?? {};
  return (
    <form
      ref={form}
      className={styles.form}
      method="post"
      action="/api/checkout"
      noValidate
      onChange={checkout.onChange}
      onSubmit={checkout.send}
    >
      <div className={styles.fields}>
        <h1 className={styles.title}>Checkout</h1>
        {checkout.problem ? (
          <CheckoutProblemSummary
            problem={checkout.problem}
            hasOtherMethod={checkout.offeredMethods.length > 1}
          />
        ) : null}
        <section className={styles.section} aria-labelledby="checkout-contact">
          <h2 id="checkout-contact">Contact</h2>
          <TextField
            id={fieldId('email')}
            name="email"
            label="Email"
            hint="We’ll send your confirmation and the link to your order here. Nothing else."
            type="email"
            required
            autoComplete="email"
            defaultValue={values.email}
            error={errors.email}
          />
        </section>
        <section className={styles.section} aria-labelledby="checkout-address">
          <h2 id="checkout-address">Delivery address</h2>
          <AddressFields
            country={checkout.country}
            countries={page.countries}
            values={values}
            errors={errors}
          />
        </section>
        <DeliveryFields
          options={checkout.deliveryOptions}
          selected={checkout.choice}
          error={errors.deliveryOption}
        />
        <PaymentFields
          selected={checkout.paymentMethod}
          offered={checkout.offeredMethods}
          error={errors.paymentMethod}
        />
        <SafetyFields
          note={checkout.safetyNote}
          confirmed={values.safetyAcknowledged}
          error={errors.safetyAcknowledged}
        />
      </div>
      <OrderSummary cart={checkout.cart} choice={checkout.choice} />
      <div className={styles.finish}>
        <input type="hidden" name="expectedTotalMinor" value={totalMinorOf(checkout)} />
        <Button
          variant="accent"
          size="large"
          full
          busy={checkout.isSending || checkout.deliveryOptions.isLoading}
        >
          {submitLabel(checkout)}
        </Button>
        <CheckoutPolicies />
        <p className={styles.status} role="status">
          {checkout.isSending ? 'One moment, we’re placing your order.' : ''}
        </p>
      </div>
    </form>
  );
}

function totalMinorOf({ choice, cart }: Checkout): number {
  return choice?.totals.totalMinor ?? cart.totalMinor;
}

function submitLabel(checkout: Checkout): string {
  const total = formatMoney(totalMinorOf(checkout), checkout.cart.currency);
  return checkout.paymentMethod
    ? PAYMENT_METHOD_TEXTS[checkout.paymentMethod].submit(total)
    : `Place order, ${total}`;
}
