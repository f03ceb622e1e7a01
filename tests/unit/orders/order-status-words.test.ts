import { expect, it } from 'vitest';
import { orderStatusWords } from '@/components/orders/order-status-words';
import { ORDER_FULFILMENT_STATUSES, ORDER_PAYMENT_STATUSES, ORDER_STATUSES } from '@/lib/orders/order-state';

it('has words for every order that can be', () => {
  for (const status of ORDER_STATUSES) {
    for (const paymentStatus of ORDER_PAYMENT_STATUSES) {
      for (const fulfilmentStatus of ORDER_FULFILMENT_STATUSES) {
        const { title, next } = orderStatusWords({ status, paymentStatus, fulfilmentStatus });
        expect(title).not.toBe('');
        expect(next).toMatch(/\.\s*$/);
      }
    }
  }
});

it('tells who pays in cash that they do, and nobody else', () => {
  const placed = { status: 'placed', fulfilmentStatus: 'unfulfilled' } as const;
  expect(orderStatusWords({ ...placed, paymentStatus: 'unpaid' }).next).toContain('in cash');
  expect(orderStatusWords({ ...placed, paymentStatus: 'paid' }).next).not.toContain('in cash');
});

it('never says that nothing was charged when something was', () => {
  for (const status of ['cancelled', 'expired'] as const) {
    for (const paymentStatus of ['processing', 'paid', 'partially_refunded', 'refunded'] as const) {
      const { next } = orderStatusWords({ status, paymentStatus, fulfilmentStatus: 'unfulfilled' });
      expect(next).not.toContain('Nothing was charged');
    }
  }
});
