import { startCheckout } from '@/lib/workflows/start-checkout';
import { makeCart } from './cart';
import { checkoutRequest } from './checkout-request';
import { type MadeVariant, makeVariant } from './variant';
import { newVisitorAddress } from './visitor-address';

export type MadePaymentPage = {
  variant: MadeVariant;
  orderNumber: string;
  /** Of Stripe's payment page, and the session behind it. */
  redirectUrl: string;
  sessionId: string;
};

/** A buyer with one unit of something new in the cart, on the payment page. */
export async function makePaymentPage(): Promise<MadePaymentPage> {
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
