import { addLine } from '@/lib/cart/add-line';
import { getCartByToken } from '@/lib/cart/queries';
import { setLineQuantity } from '@/lib/cart/set-line-quantity';
import { getDb } from '@/lib/db/client';
import { quoteOrder } from '@/lib/workflows/checkout/quote-order';
import { settleCheckoutReturn } from '@/lib/workflows/checkout/settle-checkout-return';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { checkoutRequest } from '../../factories/checkout-request';
import { listCheckoutSessions, type Model, pick, type Shopper } from './model';
import { payCheckoutSession } from './pay-checkout-session';
import type { Step } from './step';

type Of<Name extends Step['do']> = Extract<Step, { do: Name }>;

/** Steps of customers. A refusal is a valid outcome; only an exception ends the walk. */
export const customerSteps = {
  async put({ shoppers, variants }: Model, { buyer, variant, quantity }: Of<'put'>) {
    const shopper = pick(shoppers, buyer);
    const sku = pick(variants, variant)?.sku ?? '';
    if (!shopper) return;
    const added = await addLine({ token: shopper.cartToken, sku, quantity });
    if (added.ok) shopper.cartToken = added.value.token;
  },

  async change({ shoppers }: Model, { buyer, quantity }: Of<'change'>) {
    const token = pick(shoppers, buyer)?.cartToken ?? null;
    const line = (await getCartByToken(token)).lines[0];
    if (line) await setLineQuantity({ token, lineId: line.id, quantity });
  },

  async checkOut(model: Model, { buyer, method, anew }: Of<'checkOut'>) {
    const shopper = pick(model.shoppers, buyer);
    if (!shopper) return;
    // Another recipient makes it another order, which replaces the earlier one (rule 7).
    if (anew) shopper.visits += 1;
    await checkOut(model, shopper, method);
  },

  async pay(model: Model, { page, how }: Of<'pay'>) {
    if ((await listCheckoutSessions(model)).length === 0) {
      await customerSteps.checkOut(model, { do: 'checkOut', buyer: page, method: 'card', anew: false });
    }
    const sessionId = pick(await listCheckoutSessions(model), page);
    if (sessionId) await payCheckoutSession(`${model.harness.stripeUrl()}/pay/${sessionId}`, how);
  },

  async comeBack(model: Model, { page }: Of<'comeBack'>) {
    const sessionId = pick(await listCheckoutSessions(model), page);
    if (sessionId) await settleCheckoutReturn(sessionId);
  },
};

/** Checks the cart out; adds a unit first when it is empty. */
async function checkOut(
  model: Model,
  shopper: Shopper,
  paymentMethod: 'card' | 'cash_on_delivery',
): Promise<void> {
  const { lines } = await getCartByToken(shopper.cartToken);
  if (lines.length === 0) {
    const buyer = model.shoppers.indexOf(shopper);
    await customerSteps.put(model, { do: 'put', buyer, variant: buyer, quantity: 1 });
  }
  const { cartToken, addressPrefix } = shopper;
  if (!cartToken) return;
  const quote = await quoteOrder(getDb(), { cartToken, country: 'PK', deliveryOption: 'standard' });
  const request = checkoutRequest({
    email: shopper.email,
    paymentMethod,
    expectedTotalMinor: quote?.totals.totalMinor ?? 0,
  });
  request.shippingAddress.name = `Ayesha Khan ${'I'.repeat(shopper.visits)}`;
  await startCheckout({ cartToken, addressPrefix, request });
}
