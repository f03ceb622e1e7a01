import { CARRIERS } from '@/lib/orders/carriers';
import type { FilledTable } from '../bench/fill-tables';
import { DESK_ID } from './desk-ids';
import { DESK_ORDERS, deskId as id } from './desk-rows';

const { ORDER, LINE, SECOND_LINE, PARCEL, SECOND_PARCEL } = DESK_ID;

/** SQL for the page on which a parcel can be followed: null for a courier who has none. */
const TRACKING_URL = `case courier ${CARRIERS.flatMap(({ name, trackingUrl }) =>
  trackingUrl ? [`when '${name}' then '${trackingUrl('')}' || tracking_number`] : [],
).join(' ')} end`;

/** What left: a parcel each, two of some orders, of a few only the first of two things; a few came back at once. */
const SENT = `${DESK_ORDERS} cross join lateral (values
    (1, ${id(PARCEL)}, fulfilment <> 'unfulfilled' or is_taken_back, interval '1 day'),
    (2, ${id(SECOND_PARCEL)}, fulfilment in ('dispatched', 'delivered') and is_split, interval '36 hours')
  ) parcel (position, parcel_id, is_so, after)
  cross join lateral (select case when fate % 19 > 0 then
    (select string_agg((('x' || substr(md5('parcel' || n || position), i, 1))::bit(4)::int % 10)::text, '' order by i)
      from generate_series(1, 12) i) end as tracking_number offset 0) numbered
  where parcel.is_so`;

export const DESK_PARCELS: readonly FilledTable[] = [
  {
    name: 'fulfilment',
    rows: `(id, order_id, status, carrier_name, tracking_number, tracking_url, dispatched_at, delivered_at, cancelled_at)
      select parcel_id, ${id(ORDER)}, (case when is_taken_back then 'cancelled' when fulfilment = 'delivered'
          then 'delivered' else 'dispatched' end)::fulfilment_status,
        courier, tracking_number, ${TRACKING_URL},
        case when is_taken_back then at + interval '1 hour' else at + after end,
        case when fulfilment = 'delivered' then at + interval '4 days' end,
        case when is_taken_back then at + interval '2 hours' end ${SENT}`,
  },
  {
    name: 'fulfilment_line',
    rows: `(fulfilment_id, order_line_id, quantity)
      select parcel_id, ${id(LINE)}, quantity ${SENT} and position = 1
      union all
      select parcel_id, ${id(SECOND_LINE)}, 1 ${SENT} and has_both
        and position = case when is_split then 2 else 1 end and fulfilment <> 'partially_dispatched'`,
  },
];
