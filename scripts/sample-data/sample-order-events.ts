import type { SampleTable } from './insert-sample-rows';
import { sampleIdSql as id, SAMPLE_ID_KIND } from './sample-ids';
import { SAMPLE_ORDERS_SQL } from './sample-orders';

const IS_FLAGGED = 'is_live and (fate = 999 or dice % 3001 = 0)';
const HAS_LEFT = "fulfilment <> 'unfulfilled'";
const CAME_IN_PARTS = `${HAS_LEFT} and (is_split or fulfilment = 'partially_dispatched')`;

/** The timeline of each order: an event for every status it has been in, in their order. */
export const SAMPLE_ORDER_EVENTS: SampleTable = {
  name: 'order_event',
  rows: `(id, order_id, type, actor, "from", "to", reason, created_at)
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7e' || lpad(told.step::text, 2, '0') || '8'
        || lpad(to_hex(n), 15, '0'))::uuid,
      ${id(SAMPLE_ID_KIND.ORDER)}, told.type, told.actor::order_actor, told."from", told."to", told.reason,
      at + told.after + told.step * interval '1 second'
    ${SAMPLE_ORDERS_SQL} cross join lateral (values
      (1, 'order_created', 'customer', null, 'pending', null, interval '0', true),
      (2, 'payment_paid', 'stripe', 'unpaid', 'paid', null, interval '0', is_card and is_live),
      (3, 'order_placed', case when is_card then 'stripe' else 'customer' end, 'pending', 'placed', null, interval '0',
        is_live or (status = 'cancelled' and not is_card)),
      (4, 'needs_attention', 'system', null, null, 'The courier could not find the address', interval '0',
        ${IS_FLAGGED}),
      (5, 'order_cancelled', 'customer', case when is_card then 'pending' else 'placed' end, 'cancelled',
        'Ordered twice', interval '2 hours', status = 'cancelled'),
      (6, 'order_expired', 'stripe', 'pending', 'expired', null, interval '1 hour', status = 'expired'),
      (7, 'parcel_dispatched', 'staff', null, null, 'With ' || courier, interval '1 hour', is_taken_back),
      (8, 'fulfilment_dispatched', 'staff', 'unfulfilled', 'dispatched', null, interval '1 hour', is_taken_back),
      (9, 'parcel_taken_back', 'staff', null, null, 'It had not left', interval '2 hours', is_taken_back),
      (10, 'fulfilment_unfulfilled', 'staff', 'dispatched', 'unfulfilled', null, interval '2 hours', is_taken_back),
      (11, 'parcel_dispatched', 'staff', null, null, 'With ' || courier, interval '1 day', ${HAS_LEFT}),
      (12, 'fulfilment_partially_dispatched', 'staff', 'unfulfilled', 'partially_dispatched', null, interval '1 day',
        ${CAME_IN_PARTS}),
      (13, 'parcel_dispatched', 'staff', null, null, 'With ' || courier, interval '36 hours',
        ${HAS_LEFT} and is_split),
      (14, 'fulfilment_dispatched', 'staff',
        case when is_split then 'partially_dispatched' else 'unfulfilled' end, 'dispatched', null,
        case when is_split then interval '36 hours' else interval '1 day' end,
        fulfilment in ('dispatched', 'delivered')),
      (15, 'parcel_delivered', 'staff', null, null, 'It has arrived', interval '4 days', fulfilment = 'delivered'),
      (16, 'fulfilment_delivered', 'staff', 'dispatched', 'delivered', null, interval '4 days',
        fulfilment = 'delivered'),
      (17, 'order_completed', 'staff', 'placed', 'completed', null, interval '4 days', status = 'completed')
    ) told (step, type, actor, "from", "to", reason, after, is_so) where told.is_so`,
};
