import { getCartByToken } from '@/lib/cart/queries';
import { setPromotionCode } from '@/lib/cart/set-promotion-code';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { orderPath } from '@/lib/orders/order-link';
import { makeCart } from './cart';
import { checkoutRequest } from './checkout-request';
import { placedOrder } from './placed-order';
import type { MadeCode } from './promotion-code';
import { type MadeVariant, makeVariant } from './variant';

export type MadeOrder = {
  orderId: string;
  orderNumber: number;
  accessToken: string;
  /** Empty for cash on delivery. */
  paymentId: string;
  amountMinor: number;
  cartToken: string;
  variant: MadeVariant;
};

/** An order of one unit, as the checkout leaves it before Stripe is called: pending, its stock reserved. */
export async function makeOrder(
  input: { variant?: MadeVariant; stock?: number; code?: MadeCode; request?: Partial<CheckoutRequest> } = {},
): Promise<MadeOrder> {
  const variant = input.variant ?? (await makeVariant({ stock: input.stock ?? 10 }));
  const cartToken = await makeCart([{ variant }]);
  const request = checkoutRequest({
    email: `${cartToken}@example.com`,
    expectedTotalMinor: input.code
      ? await totalWithCode(cartToken, input.code)
      : variant.unitPriceMinor + 25_000,
    ...input.request,
  });
  const { order, payment } = await placedOrder({ cartToken, request });
  return {
    orderId: order.id,
    orderNumber: order.orderNumber,
    accessToken: orderPath(order.id).split('/').at(-1) ?? '',
    paymentId: payment?.id ?? '',
    amountMinor: request.expectedTotalMinor,
    cartToken,
    variant,
  };
}

async function totalWithCode(cartToken: string, { code }: MadeCode): Promise<number> {
  const set = await setPromotionCode({ token: cartToken, text: code, visitorId: null });
  if (!set.ok) throw new Error(`The code was refused: ${set.error.code}`);
  return (await getCartByToken(cartToken)).totalMinor;
}
