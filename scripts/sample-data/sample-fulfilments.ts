import { CARRIERS } from '@/lib/orders/fulfilment/carriers';
import type { SampleTable } from './insert-sample-rows';
import { sampleIdSql as id, SAMPLE_ID_KIND } from './sample-ids';
import { SAMPLE_ORDERS_SQL } from './sample-orders';

const { ORDER, LINE, SECOND_LINE, FULFILMENT, SECOND_FULFILMENT } = SAMPLE_ID_KIND;

/** SQL for the tracking URL: null for a carrier without one. */
const TRACKING_URL = `case courier ${CARRIERS.flatMap(({ name, trackingUrl }) =>
  trackingUrl ? [`when '${name}' then '${trackingUrl('')}' || tracking_number`] : [],
).join(' ')} end`;

/** One fulfilment for each order that left; two for some, of a few only the first of two lines; a few were cancelled at once. */
const FULFILMENT_ROWS = `${SAMPLE_ORDERS_SQL} cross join lateral (values
    (1, ${id(FULFILMENT)}, fulfilment <> 'unfulfilled' or is_taken_back, interval '1 day'),
    (2, ${id(SECOND_FULFILMENT)}, fulfilment in ('dispatched', 'delivered') and is_split, interval '36 hours')
  ) parcel (position, parcel_id, is_so, after)
  cross join lateral (select case when fate % 19 > 0 then
    (select string_agg((('x' || substr(md5('parcel' || n || position), i, 1))::bit(4)::int % 10)::text, '' order by i)
      from generate_series(1, 12) i) end as tracking_number offset 0) numbered
  where parcel.is_so`;

export const SAMPLE_FULFILMENTS: readonly SampleTable[] = [
  {
    name: 'fulfilment',
    rows: `(id, order_id, status, carrier_name, tracking_number, tracking_url, dispatched_at, delivered_at, cancelled_at)
      select parcel_id, ${id(ORDER)}, (case when is_taken_back then 'cancelled' when fulfilment = 'delivered'
          then 'delivered' else 'dispatched' end)::fulfilment_status,
        courier, tracking_number, ${TRACKING_URL},
        case when is_taken_back then at + interval '1 hour' else at + after end,
        case when fulfilment = 'delivered' then at + interval '4 days' end,
        case when is_taken_back then at + interval '2 hours' end ${FULFILMENT_ROWS}`,
  },
  {
    name: 'fulfilment_line',
    rows: `(fulfilment_id, order_line_id, quantity)
      select parcel_id, ${id(LINE)}, quantity ${FULFILMENT_ROWS} and position = 1
      union all
      select parcel_id, ${id(SECOND_LINE)}, 1 ${FULFILMENT_ROWS} and has_both
        and position = case when is_split then 2 else 1 end and fulfilment <> 'partially_dispatched'`,
  },
];
