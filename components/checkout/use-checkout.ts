import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { fetchCart } from '@/components/cart/browser/fetch-cart';
import type { Cart } from '@/lib/cart/cart';
import type { DeliveryChoice } from '@/lib/checkout/delivery';
import {
  availablePaymentMethods,
  type PaymentMethod,
  selectPaymentMethod,
} from '@/lib/pricing/payment-methods';
import type { SafetyNoteText } from '@/lib/suitability/safety-note';
import type { CheckoutPage } from '@/lib/workflows/checkout/get-checkout-page';
import { checkoutBody } from './checkout-values';
import { fetchDeliveryChoices } from './delivery-choice';
import { type CheckoutProblem, sendCheckout } from './send-checkout';
import { sendDraft } from './send-draft';

/** The delivery options as shown; a new list has a new revision. `isLoading` while those of another country are fetched. */
export type DeliveryOptions = { revision: number; choices: DeliveryChoice[]; isLoading: boolean };

export type Checkout = {
  cart: Cart;
  country: string;
  deliveryOptions: DeliveryOptions;
  choice: DeliveryChoice | null;
  /** Null where no way to pay is offered. */
  paymentMethod: PaymentMethod | null;
  offeredMethods: readonly PaymentMethod[];
  /** The edition to confirm; a newer one comes with the refusal of an older one. */
  safetyNote: SafetyNoteText;
  problem: CheckoutProblem | null;
  isSending: boolean;
  /** For every change of the form. */
  onChange: () => void;
  send: (event: FormEvent<HTMLFormElement>) => void;
};

type CheckoutInput = { page: CheckoutPage; form: RefObject<HTMLFormElement | null> };

/**
 * What the checkout form adds where JavaScript runs: totals follow the choices, and the form is sent in place. The
 * inputs stay the browser's own, so that nothing typed before this code ran, or restored by "back", is overwritten.
 */
export function useCheckout({ page, form }: CheckoutInput): Checkout {
  const configured = page.configuredMethods;
  const [cart, setCart] = useState(page.cart);
  const [country, setCountry] = useState(page.country);
  const { deliveryOptions, loadChoices } = useDeliveryOptions(page);
  const [option, setOption] = useState(page.selectedOption);
  const [paymentMethod, setPaymentMethod] = useState<PaymentMethod | null>(page.paymentMethod);
  const [safetyNote, setSafetyNote] = useState(page.safetyNote);
  const [problem, setProblem] = useState<CheckoutProblem | null>(page.draft.problem);
  const [isSending, setSending] = useState(false);
  const isEdited = useRef(false);
  const choice =
    deliveryOptions.choices.find(({ quote }) => quote.code === option) ?? deliveryOptions.choices[0] ?? null;

  function readForm(): void {
    if (!form.current) return;
    const chosen = readChoices(form.current, { countryBefore: country, configured });
    setOption(chosen.option);
    setPaymentMethod(chosen.paymentMethod);
    if (chosen.country === country) return;
    setCountry(chosen.country);
    void loadChoices(chosen.country);
  }

  async function sendForm(): Promise<void> {
    if (!form.current || !choice) return;
    setSending(true);
    const response = await sendCheckout(
      checkoutBody({ form: new FormData(form.current), expectedTotalMinor: choice.totals.totalMinor }),
    );
    if (response.kind === 'redirect') {
      location.assign(response.url);
      return;
    }
    if (response.problem.code !== 'unreachable' && Object.keys(response.problem.fields).length === 0) {
      const [fresh] = await Promise.all([fetchCart(), loadChoices(country)]);
      if (fresh) setCart(fresh);
    }
    if (response.problem.safetyNote) setSafetyNote(response.problem.safetyNote);
    setProblem(response.problem);
    setSending(false);
  }

  usePageLifecycle({
    onStart: readForm,
    onReturn: () => setSending(false),
    onLeave: () => {
      if (form.current && isEdited.current) sendDraft(form.current);
    },
  });

  return {
    cart,
    country,
    deliveryOptions,
    choice,
    paymentMethod,
    offeredMethods: availablePaymentMethods({ configured, country }),
    safetyNote,
    problem,
    isSending,
    onChange: () => {
      isEdited.current = true;
      readForm();
    },
    send: (event) => {
      event.preventDefault();
      if (!isSending && !deliveryOptions.isLoading) void sendForm();
    },
  };
}

function readChoices(
  form: HTMLFormElement,
  known: { countryBefore: string; configured: readonly PaymentMethod[] },
) {
  const values = new FormData(form);
  const country = String(values.get('shippingAddress.country') ?? known.countryBefore);
  const paymentMethod = selectPaymentMethod({
    chosen: values.get('paymentMethod')?.toString() ?? null,
    offered: availablePaymentMethods({ configured: known.configured, country }),
  });
  return { country, paymentMethod, option: values.get('deliveryOption')?.toString() ?? null };
}

function useDeliveryOptions(page: CheckoutPage) {
  const [deliveryOptions, setDeliveryOptions] = useState<DeliveryOptions>(() => ({
    revision: 0,
    choices: page.choices,
    isLoading: false,
  }));
  const pendingLookUp = useRef<AbortController>(null);

  async function loadChoices(country: string): Promise<void> {
    pendingLookUp.current?.abort();
    const controller = new AbortController();
    pendingLookUp.current = controller;
    setDeliveryOptions((before) => ({ ...before, isLoading: true }));
    try {
      const choices = await fetchDeliveryChoices(country, controller.signal);
      setDeliveryOptions((before) => ({
        revision: before.revision + (choices ? 1 : 0),
        choices: choices ?? before.choices,
        isLoading: false,
      }));
    } catch {
      // A newer look-up took over.
    }
  }

  return { deliveryOptions, loadChoices };
}

/**
 * Calls the handlers of the first render; they read the form and refs alone, and no state.
 * @param input.onStart once: for what was chosen before this code ran, or what the browser filled in after "back".
 */
function usePageLifecycle(input: { onStart: () => void; onReturn: () => void; onLeave: () => void }): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: later changes arrive through the form's own events.
  useEffect(() => {
    input.onStart();
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) input.onReturn();
    };
    addEventListener('pageshow', onPageShow);
    addEventListener('pagehide', input.onLeave);
    return () => {
      removeEventListener('pageshow', onPageShow);
      removeEventListener('pagehide', input.onLeave);
    };
  }, []);
}
