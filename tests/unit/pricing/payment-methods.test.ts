import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';
import { listPaymentMethods, PAYMENT_METHODS, selectPaymentMethod } from '@/lib/pricing/payment-methods';
import { PaymentMethod } from '@/prisma/generated/enums';
import { readSourceFiles } from '@/tests/unit/conventions/source-files';

/** Files that name a method, besides its definition and texts, and what a new method has to be asked there. */
const PLACES: Record<string, string> = {
  'components/admin/dashboard/open-tasks.ts': 'is its money still to be collected once the goods are sent?',
  'lib/checkout/checkout-problem.ts': 'which other way can be named while Stripe is away?',
  'lib/orders/limits/open-order-limit.ts': 'does an order of it tie up stock before it is paid?',
  'lib/orders/list/list-key-rules.ts': 'its digit in the key of the list',
  'lib/orders/reports/daily-sales-sql.ts': 'does a cancelled order of it count as sold?',
  'lib/orders/reports/open-task-queries.ts': 'is its money still to be collected once the goods are sent?',
  'lib/orders/saved-filters/saved-filter.ts': 'is its money still to be collected once the goods are sent?',
  'lib/payments/open-payment.ts': 'does Stripe settle it?',
  'lib/payments/record-cash-payment.ts': 'does the courier collect it?',
  'lib/pricing/payment-methods.ts': 'how it is settled, and where it is offered',
  'lib/pricing/payment-method-texts.ts': 'what people are told about it',
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

  it('are offered where they can be collected, and the first one is chosen unless another is', () => {
    expect(listPaymentMethods('PK')).toEqual(PAYMENT_METHODS);
    expect(listPaymentMethods('DE')).toEqual(['card']);
    expect(selectPaymentMethod({ chosen: 'cash_on_delivery', country: 'PK' })).toBe('cash_on_delivery');
    expect(selectPaymentMethod({ chosen: 'cash_on_delivery', country: 'DE' })).toBe('card');
    expect(selectPaymentMethod({ chosen: 'shells', country: 'PK' })).toBe('card');
  });
});

describe.each(PAYMENT_METHODS)('the payment method %s', (method) => {
  it('has words for each place that shows it, with the amount where there is one', () => {
    const texts = PAYMENT_METHOD_TEXTS[method];
    for (const text of [texts.name, texts.detail, texts.onOrder, texts.onInvoice]) expect(text).toMatch(/\w/);
    expect(texts.submit('Rs 100')).toContain('Rs 100');
    expect(texts.confirmation('Rs 100')).toMatch(/^Thank you\./);
    expect(texts.refundOfCancelled('Rs 100')).toMatch(/^Rs 100 will /);
    expect(texts.refundSent('Rs 100')[0]).toContain('Rs 100');
  });
});
