import { describe, expect, it } from 'vitest';
import { CARRIERS, trackingUrlOf } from '@/lib/orders/fulfilment/carriers';
import {
  dispatchObstacle,
  FULFILMENT_STATUSES,
  fulfilmentStatusesThatReach,
  isCashDue,
  outstandingOf,
  rollUpFulfilment,
} from '@/lib/orders/fulfilment/fulfilment-state';

describe('a fulfilment', () => {
  it('begins as dispatched, and what has ended stays so', () => {
    const moves = FULFILMENT_STATUSES.map((to) => [to, fulfilmentStatusesThatReach(to)]);
    expect(Object.fromEntries(moves)).toEqual({
      dispatched: [],
      delivered: ['dispatched'],
      cancelled: ['dispatched'],
    });
  });
});

describe('the unfulfilled quantity', () => {
  it('is the ordered quantity less what was dispatched and what was withdrawn', () => {
    expect(outstandingOf({ quantity: 3, sent: 1, withdrawn: 1 })).toBe(1);
    expect(outstandingOf({ quantity: 3, sent: 3, withdrawn: 1 })).toBe(0);
  });
});

describe('the fulfilment status of an order', () => {
  const line = (sent: number, withdrawn = 0) => ({ quantity: 2, sent, withdrawn });
  const fulfilments = (...statuses: (typeof FULFILMENT_STATUSES)[number][]) =>
    statuses.map((status) => ({ status }));

  it.each([
    ['unfulfilled', [line(0)], fulfilments()],
    ['unfulfilled', [line(0)], fulfilments('cancelled')],
    ['unfulfilled', [line(0, 2)], fulfilments()],
    ['partially_dispatched', [line(1)], fulfilments('delivered')],
    ['partially_dispatched', [line(2), line(0)], fulfilments('dispatched')],
    ['dispatched', [line(1, 1)], fulfilments('dispatched')],
    ['dispatched', [line(2)], fulfilments('dispatched', 'delivered')],
    ['delivered', [line(2)], fulfilments('delivered', 'cancelled', 'delivered')],
    ['delivered', [line(1, 1)], fulfilments('delivered')],
  ])('is %s for %o with %o', (status, lines, of) => {
    expect(rollUpFulfilment({ lines, fulfilments: of })).toBe(status);
  });
});

describe('obstacles to dispatching an order', () => {
  const order = { status: 'placed', paymentStatus: 'paid', isDisputed: false, outstanding: 1 } as const;

  it.each([
    [null, {}],
    [null, { paymentStatus: 'unpaid' }],
    [null, { paymentStatus: 'partially_refunded' }],
    ['not_placed', { status: 'pending' }],
    ['not_placed', { status: 'cancelled' }],
    ['not_placed', { status: 'expired' }],
    ['not_placed', { status: 'completed' }],
    ['payment_disputed', { isDisputed: true }],
    ['refunded', { paymentStatus: 'refunded' }],
    ['nothing_to_send', { outstanding: 0 }],
  ] as const)('is %s when %o', (obstacle, changes) => {
    expect(dispatchObstacle({ ...order, ...changes })).toBe(obstacle);
  });
});

describe('cash', () => {
  it('is due for what was sent, is to be paid in cash and is not', () => {
    const order = {
      status: 'placed',
      paymentMethod: 'cash_on_delivery',
      paymentStatus: 'unpaid',
      fulfilmentStatus: 'dispatched',
    } as const;
    expect(isCashDue(order)).toBe(true);
    expect(isCashDue({ ...order, fulfilmentStatus: 'unfulfilled' })).toBe(false);
    expect(isCashDue({ ...order, paymentMethod: 'card' })).toBe(false);
    expect(isCashDue({ ...order, paymentStatus: 'paid' })).toBe(false);
    expect(isCashDue({ ...order, status: 'completed' })).toBe(false);
  });
});

describe('a tracking link', () => {
  it('is made for couriers whose page takes a number, and cannot be steered by one', () => {
    expect(trackingUrlOf('tcs', '779 1/2')).toBe('https://www.tcsexpress.com/track/779%201%2F2');
    expect(trackingUrlOf('A rider', '1')).toBeNull();
    expect(trackingUrlOf('TCS', null)).toBeNull();
    for (const { trackingUrl } of CARRIERS) expect(trackingUrl?.('1') ?? 'https://').toMatch(/^https:\/\//);
  });
});
