import { randomBytes } from 'node:crypto';
import { SAFETY_NOTE } from '@/lib/suitability/safety-note';
import type { MadeVariant } from '../../factories/variant';
import { payByCard } from '../../support/stripe-sandbox';

export type CheckoutResponse = {
  status: number;
  /** Why not; null when there was a redirect. */
  code: string | null;
  redirectUrl: string;
  orderNumber: string;
};

const FREE_DELIVERY_FROM_MINOR = 1_000_000;
const DELIVERY_MINOR = 25_000;

/** A buyer over HTTP, who sends what a browser's page script sends: cookies, JSON, forms. */
export class HttpBuyer {
  readonly email = `buyer-${randomBytes(6).toString('hex')}@example.com`;
  /** Where their requests come from. */
  readonly clientAddress = `10.${randomBytes(3).join('.')}`;
  #cartCookie = '';

  constructor(readonly shopUrl: string) {}

  /** Puts units into the cart. @throws when that is refused. */
  async add(variant: MadeVariant, quantity = 1): Promise<void> {
    const answer = await this.#post('/api/cart/lines', { sku: variant.sku, quantity });
    if (answer.status !== 200) throw new Error(`Not added: ${answer.status} ${await answer.text()}`);
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('cart='));
    this.#cartCookie = cookie?.split(';')[0] ?? this.#cartCookie;
  }

  /** Submits the checkout. Never throws for a response; `at` addresses one server past the load balancer. */
  async checkOut(
    variant: MadeVariant,
    options: { quantity?: number; email?: string; paymentMethod?: string; at?: string } = {},
  ): Promise<CheckoutResponse> {
    const { quantity = 1, email = this.email, paymentMethod = 'card', at } = options;
    const body = {
      email,
      shippingAddress: {
        name: 'Ayesha Khan',
        line1: '12-B Canal Road',
        city: 'Lahore',
        country: 'PK',
        phone: '0300 1234567',
      },
      deliveryOption: 'standard',
      paymentMethod,
      safetyAcknowledged: SAFETY_NOTE.version,
      expectedTotalMinor: totalOf(variant, quantity),
    };
    const answer = await this.#post('/api/checkout', body, at).catch(() => null);
    const text = (await answer?.text().catch(() => '')) ?? '';
    const response = text.startsWith('{') ? (JSON.parse(text) as Partial<CheckoutResponse>) : {};
    const { code = null, redirectUrl = '', orderNumber = '' } = response;
    return { status: answer?.status ?? 0, code, redirectUrl, orderNumber };
  }

  /** Adds one unit and checks out. @throws when no checkout session is opened. */
  async openCheckoutSession(
    variant: MadeVariant,
  ): Promise<{ payUrl: string; sessionId: string; orderNumber: string }> {
    await this.add(variant);
    const { status, code, redirectUrl, orderNumber } = await this.checkOut(variant);
    const sessionId = redirectUrl.split('/pay/')[1];
    if (!sessionId) throw new Error(`No checkout session: ${status} ${code ?? redirectUrl}`);
    return { payUrl: redirectUrl, sessionId, orderNumber };
  }

  /** Pays, and comes back to the shop if `isReturning`. */
  async pay(payUrl: string, options: { isReturning?: boolean; cardNumber?: string } = {}): Promise<void> {
    const back = await payByCard(payUrl, options.cardNumber);
    if (options.isReturning) await this.visit(back);
  }

  /** Requests a page of the shop. @returns its status and redirect target; 0 when the connection was lost. */
  async visit(url: string): Promise<{ status: number; location: string | null }> {
    const answer = await fetch(new URL(url, this.shopUrl), {
      headers: { cookie: this.#cartCookie, 'x-forwarded-for': this.clientAddress },
      redirect: 'manual',
    }).catch(() => null);
    await answer?.text().catch(() => undefined);
    return { status: answer?.status ?? 0, location: answer?.headers.get('location') ?? null };
  }

  /** The HTML of a page of the shop, as this buyer sees it. @throws when it is not there. */
  async read(url: string): Promise<string> {
    const answer = await fetch(new URL(url, this.shopUrl), {
      headers: { cookie: this.#cartCookie, 'x-forwarded-for': this.clientAddress },
    });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.text();
  }

  #post(path: string, body: object, at = this.shopUrl): Promise<Response> {
    return fetch(`${at}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        cookie: this.#cartCookie,
        'x-forwarded-for': this.clientAddress,
      },
    });
  }
}

function totalOf(variant: MadeVariant, quantity: number): number {
  const subtotalMinor = variant.unitPriceMinor * quantity;
  return subtotalMinor >= FREE_DELIVERY_FROM_MINOR ? subtotalMinor : subtotalMinor + DELIVERY_MINOR;
}
