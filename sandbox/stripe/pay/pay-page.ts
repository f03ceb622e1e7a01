import type Stripe from 'stripe';
import type { Reply } from '../http/reply';
import { formatAmount } from '../money/currency';
import { TEST_CARDS } from '../payments/test-cards';
import type { SessionDetails } from '../store/records';
import { spacedCardNumber } from './card-number';
import { errorAlert, formField } from './form-field';
import { html, type Markup } from './html';
import { orderSummary } from './order-summary';
import { pageReply } from './page-layout';
import type { FieldErrors } from './read-card-form';

export type PayPageState = {
  session: Stripe.Checkout.Session;
  details: SessionDetails;
  /** What was typed, when the page is shown again. The card's number and code are never repeated. */
  form?: URLSearchParams;
  errors?: FieldErrors;
  message?: string;
  status?: number;
};

/** The page on which an open session is paid. */
export function payPage({ session, details, form, errors = {}, message, status }: PayPageState): Reply {
  const hasError = message !== undefined || Object.keys(errors).length > 0;
  const content = html`${errorAlert(message ?? null, errors)}
<div class="columns">
${orderSummary(session, details)}
<div>
${session.amount_total === 0 ? freeForm(session) : html`${cardForm(session, errors, form)}${debitForm(session)}${testCards()}`}
</div>
</div>`;
  return pageReply({ title: hasError ? 'Error: payment' : 'Payment', content, status });
}

function cardForm(
  session: Stripe.Checkout.Session,
  errors: FieldErrors,
  form = new URLSearchParams(),
): Markup {
  return html`<section class="panel" aria-labelledby="card-heading">
<h2 id="card-heading">Pay by card</h2>
<form method="post" action="/pay/${session.id}" novalidate>
<input type="hidden" name="payment_method" value="card">
${emailField(session, errors, form)}
${formField({ name: 'card_number', label: 'Card number', value: '', hint: 'A test card from the list below', inputMode: 'numeric', autocomplete: 'cc-number' }, errors)}
<div class="pair">
${formField({ name: 'exp', label: 'Expiry (MM/YY)', value: form.get('exp') ?? '', inputMode: 'text', autocomplete: 'cc-exp' }, errors)}
${formField({ name: 'cvc', label: 'CVC', value: '', inputMode: 'numeric', autocomplete: 'cc-csc' }, errors)}
</div>
${formField({ name: 'name', label: 'Name on card', value: form.get('name') ?? '', autocomplete: 'cc-name' }, errors)}
<button type="submit">Pay ${formatAmount(session.amount_total ?? 0, session.currency ?? '')}</button>
</form>
</section>`;
}

function emailField(session: Stripe.Checkout.Session, errors: FieldErrors, form: URLSearchParams): Markup {
  if (session.customer_email) {
    return html`<p class="field"><span class="label">E-mail</span>${session.customer_email}</p>`;
  }
  const value = form.get('email') ?? '';
  return formField(
    { name: 'email', label: 'E-mail', value, type: 'email', inputMode: 'email', autocomplete: 'email' },
    errors,
  );
}

function debitForm(session: Stripe.Checkout.Session): Markup | null {
  if (!session.payment_method_types.includes('us_bank_account')) return null;
  return html`<section class="panel" aria-labelledby="debit-heading">
<h2 id="debit-heading">Bank debit (delayed)</h2>
<p class="soft">The order is placed at once; the bank answers a few seconds later, as you choose here.</p>
<form method="post" action="/pay/${session.id}">
<input type="hidden" name="payment_method" value="bank_debit">
<div class="field">
<label for="delayed_outcome">The bank’s later answer</label>
<select id="delayed_outcome" name="delayed_outcome">
<option value="succeed">The debit succeeds</option>
<option value="fail">The debit fails</option>
</select>
</div>
<button class="quiet" type="submit">Pay by bank debit</button>
</form>
</section>`;
}

function freeForm(session: Stripe.Checkout.Session): Markup {
  return html`<section class="panel" aria-labelledby="free-heading">
<h2 id="free-heading">Nothing to pay</h2>
<form method="post" action="/pay/${session.id}"><button type="submit">Complete the order</button></form>
</section>`;
}

function testCards(): Markup {
  const cards = TEST_CARDS.map(
    ({ number, explanation }) => html`<div><dt>${spacedCardNumber(number)}</dt><dd>${explanation}</dd></div>`,
  );
  return html`<section class="panel" aria-labelledby="test-cards-heading">
<h2 id="test-cards-heading">Test cards</h2>
<p class="soft">With any future expiry date, any three-digit CVC and any name.</p>
<dl class="cards">${cards}</dl>
</section>`;
}
