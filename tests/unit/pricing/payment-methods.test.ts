import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAYMENT_METHOD_STAFF_TEXTS } from '@/lib/pricing/payment-method-staff-texts';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';
import {
  availablePaymentMethods,
  describePaymentMethod,
  PAYMENT_METHODS,
  selectPaymentMethod,
} from '@/lib/pricing/payment-methods';
import { summariseContract, summarisePayment, summarisePaymentAtStart } from '@/lib/pricing/payment-summary';
import { describeUnfinishedPayments } from '@/lib/pricing/unfinished-payments';
import { PaymentMethod } from '@/prisma/generated/enums';
import { readSourceFiles } from '@/tests/unit/conventions/source-files';

/** Files that name a method, besides its definition and texts, and what a new method has to be asked there. */
const PLACES: Record<string, string> = {
  'components/catalogue/home/home-questions.ts': 'what is told of it on the home page?',
  'lib/checkout/checkout-problem.ts': 'which other way can be named while Stripe is away?',
  'lib/orders/list/list-key-rules.ts': 'its digit in the key of the list',
  'lib/payments/open-payment.ts': 'does Stripe settle it?',
  'lib/payments/record-cash-payment.ts': 'does the courier collect it?',
  'lib/pricing/payment-methods.ts': 'its descriptor',
  'lib/pricing/payment-method-staff-texts.ts': 'what staff are told about it',
  'lib/pricing/payment-method-texts.ts': 'what buyers are told about it',
  'lib/pricing/payment-summary.ts': 'what is said of it on pages that are the same for everybody',
  'lib/workflows/payments/methods/payment-method-ports.ts': 'its port',
  'lib/workflows/policies/documents/cookies.ts': 'does its page set cookies?',
  'lib/workflows/policies/documents/data-inventory.ts': 'what is kept of it?',
  'lib/workflows/policies/documents/payment.ts': 'what is there to say about it?',
  'lib/workflows/policies/documents/privacy.ts': 'who else receives data for it?',
  'lib/workflows/payments/expire-low-stock-sessions.ts': 'does Stripe settle it?',
  'lib/workflows/payments/release-expired-holds.ts': 'does Stripe settle it?',
  'lib/workflows/reconciliation/check-shop-consistency.ts': 'does Stripe settle it?',
  'lib/workflows/reconciliation/compare-sessions.ts': 'does Stripe settle it?',
  'lib/workflows/reconciliation/compare-unmatched-records.ts': 'does Stripe settle it?',
  'lib/workflows/reconciliation/reconcile-payments.ts': 'does Stripe settle it?',
  'prisma/rules/payments.sql': 'what may be recorded as paid by it?',
  'prisma/rules/refunds.sql': 'who gives its money back?',
};

/** A name that is a word of its own stands in other sentences too, and counts between quotes alone. */
const NAMED = new RegExp(
  PAYMENT_METHODS.map((name) => (name.includes('_') ? `${name}(?!_)` : `'${name}'`)).join('|'),
);
const SOURCES = readSourceFiles(['app', 'components', 'lib', 'prisma/rules', 'server'], /\.(?:tsx?|sql)$/);

describe('the payment methods', () => {
  it('are those of the database and of the HTTP contract', () => {
    expect([...PAYMENT_METHODS].sort()).toEqual(Object.values(PaymentMethod).sort());
    const contract = readFileSync('docs/http-contract.md', 'utf8');
    const named = /Payment methods: ([^.]*)\./.exec(contract)?.[1]?.match(/(?<=`)\w+(?=`)/g);
    expect(named).toEqual(PAYMENT_METHODS);
  });

  it('are named in their definitions, and where a new one has to be thought of', () => {
    const naming = SOURCES.filter(({ text }) => NAMED.test(text)).map(({ path }) => path);
    expect(naming.sort()).toEqual(Object.keys(PLACES).sort());
  });

  it('are offered where they are configured and can be collected (rule 25)', () => {
    const configured = PAYMENT_METHODS;
    expect(availablePaymentMethods({ configured, country: 'PK' })).toEqual(PAYMENT_METHODS);
    expect(availablePaymentMethods({ configured, country: 'DE' })).toEqual(['card']);
    const cashAlone = ['cash_on_delivery'] as const;
    expect(availablePaymentMethods({ configured: cashAlone, country: 'PK' })).toEqual(cashAlone);
    expect(availablePaymentMethods({ configured: cashAlone, country: 'DE' })).toEqual([]);
    expect(availablePaymentMethods({ configured: [], country: 'PK' })).toEqual([]);
  });

  it('leave the choice to the buyer, and choose the first one unless another is', () => {
    const offered = PAYMENT_METHODS;
    expect(selectPaymentMethod({ chosen: 'cash_on_delivery', offered })).toBe('cash_on_delivery');
    expect(selectPaymentMethod({ chosen: 'cash_on_delivery', offered: ['card'] })).toBe('card');
    expect(selectPaymentMethod({ chosen: 'card', offered: ['cash_on_delivery'] })).toBe('cash_on_delivery');
    expect(selectPaymentMethod({ chosen: 'shells', offered })).toBe('card');
    expect(selectPaymentMethod({ chosen: null, offered: [] })).toBeNull();
  });

  it('are summed up for pages that are the same for everybody', () => {
    const both = { methods: PAYMENT_METHODS };
    expect(summarisePaymentAtStart({ ...both, as: 'short' })).toBe('Cash on delivery or card');
    expect(summarisePayment({ ...both, as: 'how' })).toBe('in cash when your parcel arrives, or by card');
    expect(summariseContract(PAYMENT_METHODS)).toBe(
      'With cash on delivery the contract is made when the order is placed; with a card, when the payment has arrived.',
    );
    const cash = { methods: ['cash_on_delivery'] as const };
    expect(summarisePaymentAtStart({ ...cash, as: 'short' })).toBe('Cash on delivery');
    expect(summariseContract(cash.methods)).toBe(
      'With cash on delivery the contract is made when the order is placed.',
    );
  });
});

it.each([
  [{ payments: 0, refunds: 0, disputes: 0 }, null],
  [{ payments: 1, refunds: 0, disputes: 0 }, '1 payment whose end is not known'],
  [
    { payments: 2, refunds: 1, disputes: 3 },
    '2 payments whose end is not known, 1 refund that is pending and 3 disputes that are open',
  ],
])('what is left at a service is told in words: %j', (unfinished, text) => {
  expect(describeUnfinishedPayments(unfinished)).toBe(text);
});

describe.each(PAYMENT_METHODS)('the payment method %s', (method) => {
  it('has words for each place that shows it, with the amount where there is one', () => {
    const texts = PAYMENT_METHOD_TEXTS[method];
    const { name, detail, onOrder, onInvoice, totalTooSmall, totalTooLarge, whenPaid, howRefunded } = texts;
    const plain = [name, detail, onOrder, onInvoice, totalTooSmall, totalTooLarge, whenPaid, howRefunded];
    for (const text of plain) expect(text).toMatch(/\w/);
    expect(texts.submit('PKR 100')).toContain('PKR 100');
    expect(texts.confirmation('PKR 100')).toMatch(/^Thank you\./);
    expect(texts.refundOfCancelled('PKR 100')).toMatch(/^PKR 100 will /);
    expect(texts.refundSent('PKR 100')[0]).toContain('PKR 100');
  });

  it('has words for staff, and for its service where it needs one', () => {
    const texts = PAYMENT_METHOD_STAFF_TEXTS[method];
    for (const text of [texts.begun, texts.goesBack, texts.offered]) expect(text).toMatch(/\w/);
    expect(texts.refund('PKR 100')).toContain('PKR 100');
    expect(texts.refundOfCancelled('PKR 100')).toContain('PKR 100');
    expect(texts.provider !== null).toBe(describePaymentMethod(method).provider !== null);
  });
});
