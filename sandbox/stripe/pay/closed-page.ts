import type Stripe from 'stripe';
import type { Reply } from '../http/reply';
import { html, type Markup } from './html';
import { backLink } from './order-summary';
import { pageReply } from './page-layout';
import { successUrl } from './success-url';

/** What a link to a session shows that can no longer be paid. */
export function closedPage(session: Stripe.Checkout.Session, status = 200): Reply {
  if (session.status === 'expired') {
    const text = 'The time to pay has run out, and nothing was charged. Go back to the shop to start again.';
    return closed({ title: 'This payment page has expired', text, link: backLink(session), status });
  }
  const isUnpaid = session.payment_status === 'unpaid';
  const link = html`<p><a href="${successUrl(session)}">Continue to the shop</a></p>`;
  const text = isUnpaid
    ? 'The order is placed, and the bank has yet to confirm the debit.'
    : 'The payment was received. There is nothing more to pay.';
  return closed({ title: 'This order has been completed', text, link, status });
}

export function unknownSessionPage(): Reply {
  const text = 'There is no payment page at this address. Check the link, or go back to the shop.';
  return closed({ title: 'Payment page not found', text, link: null, status: 404 });
}

function closed({
  title,
  text,
  link,
  status,
}: {
  title: string;
  text: string;
  link: Markup | null;
  status: number;
}): Reply {
  const content = html`<section class="panel narrow" aria-labelledby="closed-heading">
<h1 id="closed-heading">${title}</h1>
<p>${text}</p>
${link}
</section>`;
  return pageReply({ title, content, status });
}
