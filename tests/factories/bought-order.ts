import { getDb } from '@/lib/db/client';
import { settleCheckoutReturn } from '@/lib/workflows/checkout/settle-checkout-return';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { payByCard } from '../support/stripe-sandbox';
import { makeCart } from './cart';
import { checkoutRequest } from './checkout-request';
import { type MadeVariant, makeVariant } from './variant';
import { newVisitorAddress } from './visitor-address';

export type BoughtOrder = {
  orderId: string;
  paymentId: string;
  paymentIntentId: string;
  sessionId: string;
  amountMinor: number;
  lineId: string;
  cartToken: string;
  email: string;
  variant: MadeVariant;
};

/** An order paid by card at the Stripe sandbox, and settled on the return page. */
export async function buyOrder(
  input: { variant?: MadeVariant; stock?: number; quantity?: number; cardNumber?: string } = {},
): Promise<BoughtOrder> {
  const variant = input.variant ?? (await makeVariant({ stock: input.stock ?? 10 }));
  const quantity = input.quantity ?? 1;
  const cartToken = await makeCart([{ variant, quantity }]);
  const email = `${cartToken}@example.com`;
  const goodsMinor = variant.unitPriceMinor * quantity;
  const started = await startCheckout({
    cartToken,
    request: checkoutRequest({
      email,
      expectedTotalMinor: goodsMinor + (goodsMinor >= 1_000_000 ? 0 : 25_000),
    }),
    addressPrefix: newVisitorAddress(),
  });
  if (!started.ok) throw new Error(`Not started: ${started.error.code}`);
  const back = await payByCard(started.value.redirectUrl, input.cardNumber);
  await settleCheckoutReturn(new URL(back).searchParams.get('session_id') ?? undefined);
  const order = await getDb().order.findUniqueOrThrow({
    where: { orderNumber: Number(started.value.orderNumber) },
    include: { payments: true, lines: true },
  });
  const [payment] = order.payments;
  const [line] = order.lines;
  if (!payment?.stripePaymentIntentId || !payment.stripeSessionId || !line) throw new Error('Not paid');
  return {
    orderId: order.id,
    paymentId: payment.id,
    paymentIntentId: payment.stripePaymentIntentId,
    sessionId: payment.stripeSessionId,
    amountMinor: payment.amountMinor,
    lineId: line.id,
    cartToken,
    email,
    variant,
  };
}
