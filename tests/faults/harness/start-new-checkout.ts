import { randomBytes } from 'node:crypto';
import { getDb } from '@/lib/db/client';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { type MadeVariant, makeVariant } from '../../factories/variant';

export type StartedCheckout = {
  payUrl: string;
  /** Empty for cash. */
  sessionId: string;
  order: () => Promise<{ orderId: string; paymentIntentId: string }>;
};

/** Checks out in the test's own process, as a new buyer. @throws when that is refused. */
export async function startNewCheckout(
  input: { variant?: MadeVariant; paymentMethod?: 'card' | 'cash_on_delivery' } = {},
): Promise<StartedCheckout> {
  const { paymentMethod = 'card', variant = await makeVariant() } = input;
  const started = await startCheckout({
    cartToken: await makeCart([{ variant }]),
    request: checkoutRequest({ paymentMethod, email: `buyer-${randomBytes(6).toString('hex')}@example.com` }),
    addressPrefix: `10.${randomBytes(3).join('.')}`,
  });
  if (!started.ok) throw new Error(`Not checked out: ${started.error.code}`);
  const { orderNumber, redirectUrl } = started.value;
  return {
    payUrl: redirectUrl,
    sessionId: redirectUrl.split('/pay/')[1] ?? '',
    order: async () => {
      const order = await getDb().order.findUniqueOrThrow({
        where: { orderNumber: Number(orderNumber) },
        select: { id: true, payments: { select: { stripePaymentIntentId: true } } },
      });
      return { orderId: order.id, paymentIntentId: order.payments[0]?.stripePaymentIntentId ?? '' };
    },
  };
}
