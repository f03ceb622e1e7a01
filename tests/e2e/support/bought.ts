import type { BrowserContext } from '@playwright/test';
import { OrderPage } from '../pages/order-page';
import { CARDS, PaymentPage } from '../pages/payment-page';
import { newBuyer } from './buyer';
import { checkOut, putInCart } from './cart-api';
import type { Goods } from './shop-database';

const PIECE_MINOR = 500_000;

export type Bought = { orderNumber: string; email: string; shopper: BrowserContext; orderUrl: string };

/** Buys for cash: without a payment page, and with the fee for delivery below its limit. */
export async function buyForCash(shopper: BrowserContext, goods: Goods, quantity = 1): Promise<Bought> {
  const buyer = newBuyer();
  const { totalMinor } = await putInCart(shopper.request, goods.sku, quantity);
  const asked = { buyer, totalMinor: withDelivery(totalMinor), paymentMethod: 'cash_on_delivery' };
  const { orderNumber, redirectUrl } = await checkOut(shopper.request, asked);
  return { orderNumber, email: buyer.email, shopper, orderUrl: redirectUrl };
}

/** Buys by card, through the payment page. */
export async function buyByCard(shopper: BrowserContext, goods: Goods, quantity: number): Promise<Bought> {
  const buyer = newBuyer();
  await putInCart(shopper.request, goods.sku, quantity);
  const totalMinor = withDelivery(quantity * PIECE_MINOR);
  const { orderNumber, redirectUrl } = await checkOut(shopper.request, { buyer, totalMinor });
  const page = await shopper.newPage();
  await page.goto(redirectUrl);
  await new PaymentPage(page).payByCard(CARDS.success);
  await new OrderPage(page).expectThanks();
  return { orderNumber, email: buyer.email, shopper, orderUrl: page.url() };
}

function withDelivery(goodsMinor: number): number {
  return goodsMinor >= 1_000_000 ? goodsMinor : PIECE_MINOR + 25_000;
}
