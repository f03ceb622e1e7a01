import { describe, expect, it } from 'vitest';
import { securityNotificationMail } from '@/lib/auth/notifications/security-notification-mail';
import { minor } from '@/lib/core/money';
import { latePaymentMail } from '@/lib/orders/mails/late-payment-mail';
import { orderCancelledMail } from '@/lib/orders/mails/order-cancelled-mail';
import { orderConfirmationMail } from '@/lib/orders/mails/order-confirmation-mail';
import { orderDispatchedMail } from '@/lib/orders/mails/order-dispatched-mail';
import { orderLinkMail } from '@/lib/orders/mails/order-link-mail';
import { ownerAlertMail } from '@/lib/orders/mails/owner-alert-mail';
import { paymentFailedMail } from '@/lib/orders/mails/payment-failed-mail';
import { refundFailedMail } from '@/lib/orders/mails/refund-failed-mail';
import { refundPendingMail } from '@/lib/orders/mails/refund-pending-mail';
import { refundSentMail } from '@/lib/orders/mails/refund-sent-mail';
import type { CustomerOrder } from '@/lib/orders/order';
import { SAFETY_NOTE } from '@/lib/suitability/safety-note';

const SITE = 'https://shop.example.com';
const SHOP = { name: 'Cups & Co', siteUrl: SITE };
const order: CustomerOrder = {
  orderNumber: '1001',
  status: 'placed',
  paymentStatus: 'paid',
  fulfilmentStatus: 'unfulfilled',
  paymentMethod: 'card',
  email: 'ayesha@example.com',
  lines: [
    {
      sku: 'NUE-CM-1',
      title: 'NUE™ Cupping Massager',
      variantTitle: 'Single',
      quantity: 2,
      unitPriceMinor: minor(680_000),
      discountMinor: minor(204_000),
      lineTotalMinor: minor(1_156_000),
    },
  ],
  subtotalMinor: minor(1_360_000),
  discountMinor: minor(204_000),
  promotionCode: null,
  deliveryMinor: minor(25_000),
  taxAddedMinor: minor(0),
  includedTaxBps: 0,
  includedTaxMinor: minor(0),
  totalMinor: minor(1_181_000),
  currency: 'PKR',
  shippingAddress: {
    name: '<b>علی</b> & "Sons"',
    line1: 'House 12',
    line2: null,
    city: 'Lahore',
    region: null,
    postalCode: '54792',
    country: 'PK',
    phone: '+923001234567',
  },
  deliveryOptionTitle: 'Standard delivery',
  fulfilments: [],
  createdAt: new Date(0),
  placedAt: new Date(0),
  payAgainUrl: null,
  policyVersions: {},
  accessPath: '/orders/abc',
};

it.each<[string, () => { subject: string; text: string; html: string }]>([
  ['confirmation', () => orderConfirmationMail(order, SHOP)],
  ['link', () => orderLinkMail(order, SHOP)],
  ['dispatch', () => orderDispatchedMail(order, SHOP, {})],
  ['cancellation', () => orderCancelledMail(order, SHOP)],
  ['refund', () => refundSentMail(order, SHOP, {})],
  ['refund on its way', () => refundPendingMail(order, SHOP, {})],
  ['refund that failed', () => refundFailedMail(order, SHOP, {})],
  ['payment that failed', () => paymentFailedMail(order, SHOP)],
  ['late payment', () => latePaymentMail(order, SHOP, {})],
  ['notice to an owner', () => ownerAlertMail(order, SHOP, {})],
  ['notice to staff', () => securityNotificationMail({ notice: 'second_factor_removed' }, SHOP)],
])('the mail of a %s has the shop name from the settings, and no other', (_what, write) => {
  const { subject, text, html } = write();
  expect(html).toContain('>Cups &amp; Co</p>');
  expect(`${subject} ${text} ${html}`.replaceAll('NUE™ Cupping Massager', '')).not.toContain('NUE');
});

it('the mail of a dispatch leads to the safety rules', () => {
  const { text, html } = orderDispatchedMail(order, SHOP, {});
  for (const mail of [text, html]) expect(mail).toContain(`${SITE}/policies/safety-manual`);
});

describe('the order confirmation mail', () => {
  const mail = orderConfirmationMail(order, SHOP);

  it('says the same amounts in HTML and text, each as the order has it', () => {
    for (const amount of ['PKR\u00a013,600', 'PKR\u00a02,040', 'PKR\u00a0250', 'PKR\u00a011,810']) {
      expect(mail.text).toContain(amount);
      expect(mail.html).toContain(amount);
    }
  });

  it('leads to the private page of the order', () => {
    expect(mail.text).toContain(`${SITE}/orders/abc`);
    expect(mail.html).toContain(`href="${SITE}/orders/abc"`);
  });

  it('contains every rule of the safety note', () => {
    for (const rule of SAFETY_NOTE.sections.flatMap(({ items }) => items)) {
      expect(mail.text).toContain(rule);
      expect(mail.html).toContain(rule);
    }
  });

  it('has seller, address, tax number and the return terms in its own words, in text and HTML', () => {
    const seller = [
      'Seller: Cups & Co (Pvt) Ltd',
      'Address: 12-B Canal Road, Lahore',
      'Tax number: 7654321-0',
    ];
    const { text, html } = orderConfirmationMail(
      order,
      { ...SHOP, seller },
      {
        title: 'Returns and refunds',
        number: 4,
        url: `${SITE}/policies/returns/4`,
        sections: [
          {
            heading: 'Our return terms',
            isDraft: true,
            blocks: [
              { kind: 'paragraph', text: 'You have 14 days & no <b>form</b>.' },
              { kind: 'list', items: ['Faulty: we pay.'] },
              { kind: 'table', caption: '', head: ['', ''], rows: [['Card', 'To the same card']] },
            ],
          },
        ],
      },
    );
    for (const words of [
      ...seller,
      'version 4',
      'Our return terms (draft)',
      'You have 14 days & no <b>form</b>.',
    ])
      expect(text).toContain(words);
    expect(text).toContain('- Faulty: we pay.\n- Card: To the same card\n');
    expect(text).toContain(`${SITE}/policies/returns/4`);
    expect(html).toContain('Seller: Cups &amp; Co (Pvt) Ltd<br>Address: 12-B Canal Road, Lahore<br>');
    expect(html).toContain('You have 14 days &amp; no &lt;b&gt;form&lt;/b&gt;.');
    expect(html).toContain('<li>Faulty: we pay.</li></ul>');
    expect(html).toContain(`href="${SITE}/policies/returns/4"`);
  });

  it('leads to the version of each policy that the order was placed under, and to none where there was none', () => {
    const { text, html } = orderConfirmationMail(
      { ...order, policyVersions: { terms: 3, returns: 4 } },
      SHOP,
    );
    expect(text).toContain(
      `The terms you agreed to:\n- Returns and refunds, version 4: ${SITE}/policies/returns/4\n- Terms of sale, version 3: ${SITE}/policies/terms/3\n`,
    );
    expect(html).toContain(`href="${SITE}/policies/terms/3">Terms of sale, version 3</a>`);
    for (const old of [mail.text, mail.html]) expect(old).not.toContain('you agreed to');
  });

  it('escapes markup in names', () => {
    expect(mail.html).not.toContain('<b>علی');
    expect(mail.html).toContain('&lt;b&gt;علی&lt;/b&gt; &amp; &quot;Sons&quot;');
    expect(mail.text).toContain('<b>علی</b> & "Sons"');
  });

  it('names the country, as a label does', () => {
    expect(mail.text).toContain('\nLahore, 54792\nPakistan\n+923001234567\n');
    expect(mail.html).toContain('<br>Pakistan<br>');
  });

  it('isolates right-to-left lines, in text and HTML', () => {
    const shippingAddress = { ...order.shippingAddress, line1: 'مکان ۱۲، گلی ۴', line2: 'House 12' };
    const urdu = orderConfirmationMail({ ...order, shippingAddress }, SHOP);
    expect(urdu.text).toContain('\u2068<b>علی</b> & "Sons"\u2069\n\u2068مکان ۱۲، گلی ۴\u2069\nHouse 12\n');
    expect(urdu.html).toContain('<br><span dir="auto">مکان ۱۲، گلی ۴</span><br>House 12<br>');
    expect(urdu.html).not.toMatch(/[\u2066-\u2069]/);
  });

  it('has a subject of one line', () => {
    expect(mail.subject).toMatch(/^[^\r\n]*1001[^\r\n]*$/);
  });

  it('asks for cash only where it is due', () => {
    const cash = orderConfirmationMail({ ...order, paymentMethod: 'cash_on_delivery' }, SHOP);
    expect(cash.text).toContain('PKR\u00a011,810 ready for the courier');
    expect(mail.text).not.toContain('courier');
  });

  it('leaves out a discount that there is not, and calls free delivery free', () => {
    const plain = orderConfirmationMail({ ...order, discountMinor: minor(0), deliveryMinor: minor(0) }, SHOP);
    expect(plain.text).not.toContain('Discount');
    expect(plain.text).toContain('Delivery (Standard delivery): Free');
  });
});

describe('the mail with the link to an order', () => {
  it('has the link and nothing about the buyer', () => {
    const mail = orderLinkMail(order, SHOP);
    expect(mail.text).toContain(`${SITE}/orders/abc`);
    for (const personal of ['علی', 'Lahore', '+923001234567', '11,810']) {
      expect(mail.text + mail.html).not.toContain(personal);
    }
  });
});

describe('the statement of a mail about a refund', () => {
  const paid = { ...order, status: 'cancelled', paymentStatus: 'paid' } as const;
  const part = { amountMinor: 705_000 };

  it('is that it was sent only in the mail that says so', () => {
    expect(refundSentMail(paid, SHOP, part).text).toContain('We’ve sent PKR\u00a07,050 back');
    for (const write of [refundPendingMail, refundFailedMail, orderCancelledMail]) {
      expect(write(paid, SHOP, part).text).not.toMatch(/(have|’ve) sent|was sent/);
    }
  });

  it('is that nothing goes back where nothing does', () => {
    expect(orderCancelledMail(paid, SHOP, { amountMinor: 0 }).text).toContain(
      'We’ve already refunded what you paid',
    );
    expect(orderCancelledMail({ ...paid, paymentStatus: 'unpaid' }, SHOP).text).toContain('nothing to pay');
  });
});
