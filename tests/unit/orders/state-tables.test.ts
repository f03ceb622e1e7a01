import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES, statusesThatReach as orderStatusesThatReach } from '@/lib/orders/order-state';
import {
  PAYMENT_STATUSES,
  statusesThatReach as paymentStatusesThatReach,
} from '@/lib/payments/payment-state';

function exitsOf<Status extends string>(
  status: Status,
  all: readonly Status[],
  reaching: (to: Status) => Status[],
): Status[] {
  return all.filter((to) => reaching(to).includes(status));
}

describe('the order state machine', () => {
  const exits = (status: (typeof ORDER_STATUSES)[number]) =>
    exitsOf(status, ORDER_STATUSES, orderStatusesThatReach);

  it('ends with completed: nothing leaves it (rule 14)', () => {
    expect(exits('completed')).toEqual([]);
  });

  it('never comes back to pending', () => {
    expect(orderStatusesThatReach('pending')).toEqual([]);
  });

  it('leaves cancelled and expired only by a late payment (rule 12)', () => {
    expect(exits('cancelled')).toEqual(['placed']);
    expect(exits('expired')).toEqual(['placed']);
  });

  it('cannot expire once it is placed', () => {
    expect(orderStatusesThatReach('expired')).toEqual(['pending']);
  });
});

describe('the payment state machine', () => {
  const exits = (status: (typeof PAYMENT_STATUSES)[number]) =>
    exitsOf(status, PAYMENT_STATUSES, paymentStatusesThatReach);

  it('ends with paid: no later failure overwrites it (rule 14)', () => {
    expect(exits('paid')).toEqual([]);
  });

  it('leaves failed, expired and cancelled only by a late payment', () => {
    expect(exits('failed')).toEqual(['paid']);
    expect(exits('expired')).toEqual(['paid']);
    expect(exits('cancelled')).toEqual(['paid']);
  });

  it('never opens again', () => {
    expect(paymentStatusesThatReach('open')).toEqual([]);
  });

  it('does not expire while processing', () => {
    expect(exits('processing')).toEqual(['paid', 'failed']);
  });

  it('returns copies, so that no caller can change the table', () => {
    paymentStatusesThatReach('processing').push('paid');
    expect(paymentStatusesThatReach('processing')).toEqual(['open']);
  });
});
