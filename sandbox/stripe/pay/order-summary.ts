import type Stripe from 'stripe';
import { formatAmount } from '../money/currency';
import type { SessionDetails } from '../store/records';
import { html, type Markup } from './html';

/** What is being paid for: lines, discount, delivery, total. */
export function orderSummary(session: Stripe.Checkout.Session, details: SessionDetails): Markup {
  const amount = (minor: number | null) => formatAmount(minor ?? 0, session.currency ?? '');
  const discountMinor = session.total_details?.amount_discount ?? 0;
  const discount = discountMinor > 0 ? row(details.coupon?.name ?? 'Discount', amount(-discountMinor)) : null;
  const delivery = session.shipping_cost
    ? row(details.shippingLabel ?? 'Delivery', amount(session.shipping_cost.amount_total))
    : null;
  const subtotal = discount || delivery ? row('Subtotal', amount(session.amount_subtotal)) : null;
  return html`<section aria-labelledby="order-heading">
<h1 id="order-heading">Your order</h1>
<p class="soft">Amount to pay</p>
<p class="total">${amount(session.amount_total)}</p>
<div class="panel">
<table>
<tbody>
${details.lineItems.map((item) => lineRow(item, amount))}
${subtotal}${discount}${delivery}
<tr class="sum"><th scope="row">Total</th><td>${amount(session.amount_total)}</td></tr>
</tbody>
</table>
</div>
${backLink(session)}
</section>`;
}

export function backLink(session: Stripe.Checkout.Session): Markup | null {
  return session.cancel_url
    ? html`<p><a href="${session.cancel_url}">Back to the shop without paying</a></p>`
    : null;
}

function lineRow(item: Stripe.LineItem, amount: (minor: number | null) => string): Markup {
  const each = html`<small>${item.quantity ?? 1} × ${amount(item.price?.unit_amount ?? 0)}</small>`;
  return html`<tr><th scope="row">${item.description}${each}</th><td>${amount(item.amount_subtotal)}</td></tr>`;
}

function row(label: string, amount: string): Markup {
  return html`<tr><th scope="row">${label}</th><td>${amount}</td></tr>`;
}
