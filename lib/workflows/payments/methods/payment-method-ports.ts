import 'server-only';
import type { PaymentMethodPort } from '@/lib/payments/payment-method-port';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { CARD_BY_STRIPE } from './card-by-stripe';
import { CASH_ON_DELIVERY } from './cash-on-delivery';

/** Every way to pay. One that is left out is an error of the compiler. */
const PORTS: Readonly<Record<PaymentMethod, PaymentMethodPort>> = {
  card: CARD_BY_STRIPE,
  cash_on_delivery: CASH_ON_DELIVERY,
};

/** How the shop deals with a way to pay. */
export function paymentMethodPort(method: PaymentMethod): PaymentMethodPort {
  return PORTS[method];
}
