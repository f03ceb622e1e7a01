import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { makeCart } from './cart';
import { checkoutRequest } from './checkout-request';
import { type MadeVariant, makeVariant } from './variant';
import { newVisitorAddress } from './visitor-address';

export type MadeCheckout = {
  variant: MadeVariant;
  orderNumber: string;
  /** URL and id of the checkout session. */
  redirectUrl: string;
  sessionId: string;
};

/** A buyer who has checked out one unit of a new variant, with an open checkout session. */
export async function makeStartedCheckout(): Promise<MadeCheckout> {
  const variant = await makeVariant();
  const cartToken = await makeCart([{ variant }]);
  const started = await startCheckout({
    cartToken,
    request: checkoutRequest({ email: `${cartToken}@example.com` }),
    addressPrefix: newVisitorAddress(),
  });
  if (!started.ok) throw new Error(started.error.code);
  const { redirectUrl, orderNumber } = started.value;
  return { variant, redirectUrl, orderNumber, sessionId: redirectUrl.split('/pay/')[1] ?? '' };
}
