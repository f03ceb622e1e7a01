import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { requestCart } from '@/components/cart/request-cart';
import type { CartView } from '@/lib/cart/cart';
import { acceptsCashOnDelivery, type PaymentMethod } from '@/lib/checkout/payment-method';
import type { SafetyNoteText } from '@/lib/suitability/safety-note';
import type { CheckoutPage } from '@/lib/workflows/get-checkout-page';
import { checkoutBody } from './checkout-values';
import { type DeliveryChoice, deliveryChoices, fetchDeliveryChoices } from './delivery-choice';
import { keepTypedValues } from './keep-typed-values';
import { type CheckoutProblem, sendCheckout } from './send-checkout';

/** The ways to deliver as they are shown; a new list has a new revision. `isLate` while that of a new country is looked up. */
export type DeliveryOffer = { revision: number; choices: DeliveryChoice[]; isLate: boolean };

export type Checkout = {
  cart: CartView;
  country: string;
  offer: DeliveryOffer;
  choice: DeliveryChoice | null;
  paymentMethod: PaymentMethod;
  acceptsCashOnDelivery: boolean;
  /** The edition to confirm; a newer one comes with the refusal of an older one. */
  safetyNote: SafetyNoteText;
  problem: CheckoutProblem | null;
  isSending: boolean;
  /** For every change of the form. */
  onChange: () => void;
  send: (event: FormEvent<HTMLFormElement>) => void;
};

/**
 * What the checkout form adds where JavaScript runs: totals follow the choices, and the form is sent in place. The
 * inputs stay the browser's own, so that nothing typed before this code ran, or restored by "back", is overwritten.
 */
export function useCheckout(input: {
  page: CheckoutPage;
  form: RefObject<HTMLFormElement | null>;
}): Checkout {
  const { page, form } = input;
  const [cart, setCart] = useState(page.cart);
  const [country, setCountry] = useState(page.country);
  const [offer, setOffer] = useState<DeliveryOffer>(() => ({
    revision: 0,
    choices: deliveryChoices(page),
    isLate: false,
  }));
  const [option, setOption] = useState(page.selectedOption);
  const [paymentMethod, setPaymentMethod] = useState<PaymentMethod>(page.paymentMethod);
  const [safetyNote, setSafetyNote] = useState(page.safetyNote);
  const [problem, setProblem] = useState<CheckoutProblem | null>(page.draft.problem);
  const [isSending, setSending] = useState(false);
  const lookUp = useRef<AbortController>(null);
  const isTyped = useRef(false);
  const choice = offer.choices.find(({ quote }) => quote.code === option) ?? offer.choices[0] ?? null;

  async function loadChoices(forCountry: string): Promise<void> {
    lookUp.current?.abort();
    const controller = new AbortController();
    lookUp.current = controller;
    setOffer((before) => ({ ...before, isLate: true }));
    try {
      const choices = await fetchDeliveryChoices(forCountry, controller.signal);
      setOffer((before) => ({
        revision: before.revision + (choices ? 1 : 0),
        choices: choices ?? before.choices,
        isLate: false,
      }));
    } catch {
      // A newer look-up took over.
    }
  }

  function readForm(): void {
    if (!form.current) return;
    const values = new FormData(form.current);
    const chosen = String(values.get('shippingAddress.country') ?? country);
    const isCash = values.get('paymentMethod') === 'cash_on_delivery' && acceptsCashOnDelivery(chosen);
    setOption(values.get('deliveryOption')?.toString() ?? null);
    setPaymentMethod(isCash ? 'cash_on_delivery' : 'card');
    if (chosen === country) return;
    setCountry(chosen);
    void loadChoices(chosen);
  }

  async function sendForm(): Promise<void> {
    if (!form.current || !choice) return;
    setSending(true);
    const answer = await sendCheckout(
      checkoutBody({ form: new FormData(form.current), expectedTotalMinor: choice.totalMinor }),
    );
    if (answer.kind === 'redirect') {
      location.assign(answer.url);
      return;
    }
    if (answer.problem.code !== 'unreachable' && Object.keys(answer.problem.fields).length === 0) {
      const [fresh] = await Promise.all([requestCart('/api/cart'), loadChoices(country)]);
      if ('cart' in fresh) setCart(fresh.cart);
    }
    if (answer.problem.safetyNote) setSafetyNote(answer.problem.safetyNote);
    setProblem(answer.problem);
    setSending(false);
  }

  // Once: what was chosen before this code ran, or what the browser filled in after "back".
  // biome-ignore lint/correctness/useExhaustiveDependencies: later changes arrive through the form's own events.
  useEffect(() => {
    readForm();
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) setSending(false);
    };
    const onPageHide = () => {
      if (form.current && isTyped.current) keepTypedValues(form.current);
    };
    addEventListener('pageshow', onPageShow);
    addEventListener('pagehide', onPageHide);
    return () => {
      removeEventListener('pageshow', onPageShow);
      removeEventListener('pagehide', onPageHide);
    };
  }, []);

  return {
    cart,
    country,
    offer,
    choice,
    paymentMethod,
    acceptsCashOnDelivery: acceptsCashOnDelivery(country),
    safetyNote,
    problem,
    isSending,
    onChange: () => {
      isTyped.current = true;
      readForm();
    },
    send: (event) => {
      event.preventDefault();
      if (!isSending && !offer.isLate) void sendForm();
    },
  };
}
