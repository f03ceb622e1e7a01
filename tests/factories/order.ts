import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { inTransaction } from '@/lib/db/in-transaction';
import { orderPath } from '@/lib/orders/order-link';
import { placeOrder } from '@/lib/workflows/checkout/place-order';
import { makeCart } from './cart';
import { checkoutRequest } from './checkout-request';
import { type MadeVariant, makeVariant } from './variant';
import { newVisitorAddress } from './visitor-address';

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
  input: { variant?: MadeVariant; stock?: number; request?: Partial<CheckoutRequest> } = {},
): Promise<MadeOrder> {
  const variant = input.variant ?? (await makeVariant({ stock: input.stock ?? 10 }));
  const cartToken = await makeCart([{ variant }]);
  const request = checkoutRequest({
    email: `${cartToken}@example.com`,
    expectedTotalMinor: variant.unitPriceMinor + 25_000,
    ...input.request,
  });
  const placement = await inTransaction((tx) =>
    placeOrder(tx, { cartToken, request, addressPrefix: newVisitorAddress() }),
  );
  if (placement.kind !== 'placed') throw new Error('A fresh cart has no earlier order');
  return {
    orderId: placement.order.id,
    orderNumber: placement.order.orderNumber,
    accessToken: orderPath(placement.order.id).split('/').at(-1) ?? '',
    paymentId: placement.payment?.id ?? '',
    amountMinor: request.expectedTotalMinor,
    cartToken,
    variant,
  };
}
