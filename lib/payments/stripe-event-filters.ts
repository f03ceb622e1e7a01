import { z } from 'zod';
import { STRIPE_EVENT_OUTCOMES } from './stripe-event-outcome';

/** The filters of the list of webhooks, from the URL. Invalid ones are ignored. */
const filtersSchema = z.object({
  verdict: z.enum(STRIPE_EVENT_OUTCOMES).nullable().catch(null),
  /** The beginning of a type, for example `charge.dispute`. */
  type: z
    .string()
    .regex(/^[a-z_.]{1,60}$/)
    .nullable()
    .catch(null),
  /** An id at Stripe, of the event or of what it is about, or an order number. */
  q: z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().regex(/^#?[A-Za-z0-9_]{1,255}$/))
    .nullable()
    .catch(null),
  /** Events behind this one. */
  behind: z
    .string()
    .regex(/^[A-Za-z0-9_]{1,255}$/)
    .nullable()
    .catch(null),
});

export type StripeEventFilters = z.infer<typeof filtersSchema>;

/** Reads the filters from an address. */
export function parseStripeEventFilters(
  params: Record<string, string | string[] | undefined>,
): StripeEventFilters {
  return filtersSchema.parse({
    verdict: params.verdict,
    type: params.type || null,
    q: params.q || null,
    behind: params.behind || null,
  });
}

/** The address of the list under some filters. */
export function stripeEventsPath(filters: Partial<StripeEventFilters>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) query.set(name, value);
  return query.size > 0 ? `/admin/money/events?${query}` : '/admin/money/events';
}
