import { HOME_COUNTRY } from '@/lib/config/shop';
import { countryName } from '@/lib/core/country-name';
import { formatPercentInput } from '@/lib/core/percent';
import { type PolicySection, paragraphs, statement } from '@/lib/policies/policy-document';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';
import { isPaymentMethodOffered, type PaymentMethod } from '@/lib/pricing/payment-methods';
import type { PolicyFacts } from '@/lib/workflows/policies/policy-facts';

/** What stands for every country but home. */
const ABROAD = '**';

/** The ways to pay that are offered, the currency and the tax. */
export function paymentSections({ settings, payment }: PolicyFacts): PolicySection[] {
  const takesCards = payment.configured.includes('card');
  return [
    statement('Ways to pay', [
      {
        kind: 'table',
        caption: 'Ways to pay, where each is offered, and when you pay.',
        head: ['Way to pay', 'Where', 'When you pay'],
        rows: payment.configured.map((method) => [
          PAYMENT_METHOD_TEXTS[method].name,
          whereOffered(method),
          PAYMENT_METHOD_TEXTS[method].whenPaid,
        ]),
      },
    ]),
    statement(
      'Prices and currency',
      paragraphs(
        `All prices are in Pakistani rupees (PKR), and so is what you pay.${takesCards ? ' If your card is in another currency, your bank converts the amount at its own rate and may charge a fee.' : ''}`,
        settings.includedTaxBps > 0
          ? `Prices include ${formatPercentInput(settings.includedTaxBps)}% tax. The order shows how much of the total that is.`
          : 'The price that you see is the price that you pay. We add no tax at checkout.',
        'The delivery charge is added before you pay, and the button that places the order shows the total.',
      ),
    ),
    ...(takesCards ? [cardSection()] : []),
  ];
}

function cardSection(): PolicySection {
  return statement(
    'Card payments',
    paragraphs(
      'You type your card number on Stripe’s page, never on ours. We learn whether the payment succeeded, and nothing about your card.',
      'If you leave the payment page without paying, we keep your order for a while so that you can finish, and then cancel it. Nothing is charged.',
      'If you pay after your order was cancelled and the massager has sold out in the meantime, we refund you in full.',
    ),
  );
}

function whereOffered(method: PaymentMethod): string {
  const home = isPaymentMethodOffered({ method, country: HOME_COUNTRY });
  const abroad = isPaymentMethodOffered({ method, country: ABROAD });
  if (home && abroad) return 'Everywhere that we deliver';
  return home ? `Within ${countryName(HOME_COUNTRY)}` : `Outside ${countryName(HOME_COUNTRY)}`;
}
