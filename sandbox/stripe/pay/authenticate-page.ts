import type Stripe from 'stripe';
import type { Reply } from '../http/reply';
import { formatAmount } from '../money/currency';
import { html } from './html';
import { pageReply } from './page-layout';

/** Simulates the bank's 3-D Secure page. */
export function authenticatePage(session: Stripe.Checkout.Session, last4: string): Reply {
  const content = html`<section class="panel narrow" aria-labelledby="authenticate-heading">
<h1 id="authenticate-heading">3-D Secure authentication</h1>
<p>The bank of the card ending in ${last4} asks whether you are paying
<strong>${formatAmount(session.amount_total ?? 0, session.currency ?? '')}</strong>.</p>
<form method="post" action="/pay/${session.id}/authenticate">
<button type="submit" name="outcome" value="complete">Complete authentication</button>
<button class="quiet" type="submit" name="outcome" value="fail">Fail authentication</button>
</form>
</section>`;
  return pageReply({ title: 'Authentication', content });
}
