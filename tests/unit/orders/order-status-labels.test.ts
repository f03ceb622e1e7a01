import { expect, it } from 'vitest';
import { orderStatusMessage } from '@/components/orders/order-status-message';
import { ORDER_FULFILMENT_STATUSES, ORDER_PAYMENT_STATUSES, ORDER_STATUSES } from '@/lib/orders/order-state';

it('has a label for every combination of statuses', () => {
  for (const status of ORDER_STATUSES) {
    for (const paymentStatus of ORDER_PAYMENT_STATUSES) {
      for (const fulfilmentStatus of ORDER_FULFILMENT_STATUSES) {
        const { title, next } = orderStatusMessage({ status, paymentStatus, fulfilmentStatus });
        expect(title).not.toBe('');
        expect(next).toMatch(/\.\s*$/);
      }
    }
  }
});

it('mentions cash for cash orders only', () => {
  const placed = { status: 'placed', fulfilmentStatus: 'unfulfilled' } as const;
  expect(orderStatusMessage({ ...placed, paymentStatus: 'unpaid' }).next).toContain('in cash');
  expect(orderStatusMessage({ ...placed, paymentStatus: 'paid' }).next).not.toContain('in cash');
});

it('never says that nothing was charged when something was', () => {
  for (const status of ['cancelled', 'expired'] as const) {
    for (const paymentStatus of ['processing', 'paid', 'partially_refunded', 'refunded'] as const) {
      const { next } = orderStatusMessage({ status, paymentStatus, fulfilmentStatus: 'unfulfilled' });
      expect(next).not.toMatch(/charged/i);
    }
  }
});
