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
import { choose, type World } from './world';

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
    if (!shopper?.cartToken) return;
    const { cartToken, addressPrefix } = shopper;
    // Another name at the door makes it another order, which closes the earlier one (rule 7).
    if (anew) shopper.visits += 1;
    const quote = await quoteOrder(getDb(), { cartToken, country: 'PK', deliveryOption: 'standard' });
    const request = checkoutRequest({
      email: shopper.email,
      paymentMethod: method,
      expectedTotalMinor: quote?.totals.totalMinor ?? 0,
    });
    request.shippingAddress.name = `Ayesha Khan ${'I'.repeat(shopper.visits)}`;
    const started = await startCheckout({ cartToken, addressPrefix, request });
    if (!started.ok || !started.value.redirectUrl.includes('/pay/')) return;
    if (!world.pages.includes(started.value.redirectUrl)) world.pages.push(started.value.redirectUrl);
  },

  async pay({ pages }: World, { page, how }: Of<'pay'>) {
    const url = choose(pages, page);
    if (url) await payPage(url, how);
  },

  async comeBack({ pages }: World, { page }: Of<'comeBack'>) {
    const url = choose(pages, page);
    if (url) await settleReturn(url.split('/pay/')[1]);
  },
};
