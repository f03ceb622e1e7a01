import { addLine } from '@/lib/cart/add-line';
import { getCartViewByToken } from '@/lib/cart/queries';
import { setLineQuantity } from '@/lib/cart/set-line-quantity';
import { getDb } from '@/lib/db/client';
import { quoteOrder } from '@/lib/workflows/quote-order';
import { settleReturn } from '@/lib/workflows/settle-return';
import { startCheckout } from '@/lib/workflows/start-checkout';
import { checkoutRequest } from '../../factories/checkout-request';
import { payPage } from './pay-page';
import type { Step } from './step';
import { choose, listPages, type Shopper, type World } from './world';

type Of<Name extends Step['do']> = Extract<Step, { do: Name }>;

/** What people who buy do. A refusal is an answer like any other; only what is thrown ends the walk. */
export const customerSteps = {
  async put({ shoppers, variants }: World, { buyer, variant, quantity }: Of<'put'>) {
    const shopper = choose(shoppers, buyer);
    const sku = choose(variants, variant)?.sku ?? '';
    if (!shopper) return;
    const added = await addLine({ token: shopper.cartToken, sku, quantity });
    if (added.ok) shopper.cartToken = added.value.token;
  },

  async change({ shoppers }: World, { buyer, quantity }: Of<'change'>) {
    const token = choose(shoppers, buyer)?.cartToken ?? null;
    const line = (await getCartViewByToken(token)).lines[0];
    if (line) await setLineQuantity({ token, lineId: line.id, quantity });
  },

  async checkOut(world: World, { buyer, method, anew }: Of<'checkOut'>) {
    const shopper = choose(world.shoppers, buyer);
    if (!shopper) return;
    // Another name at the door makes it another order, which closes the earlier one (rule 7).
    if (anew) shopper.visits += 1;
    await checkOut(world, shopper, method);
  },

  async pay(world: World, { page, how }: Of<'pay'>) {
    if ((await listPages(world)).length === 0) {
      await customerSteps.checkOut(world, { do: 'checkOut', buyer: page, method: 'card', anew: false });
    }
    const sessionId = choose(await listPages(world), page);
    if (sessionId) await payPage(`${world.rig.stripeUrl()}/pay/${sessionId}`, how);
  },

  async comeBack(world: World, { page }: Of<'comeBack'>) {
    const sessionId = choose(await listPages(world), page);
    if (sessionId) await settleReturn(sessionId);
  },
};

/** With what is in the cart, or a unit of something when nothing is. */
async function checkOut(
  world: World,
  shopper: Shopper,
  paymentMethod: 'card' | 'cash_on_delivery',
): Promise<void> {
  const { lines } = await getCartViewByToken(shopper.cartToken);
  if (lines.length === 0) {
    const buyer = world.shoppers.indexOf(shopper);
    await customerSteps.put(world, { do: 'put', buyer, variant: buyer, quantity: 1 });
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
