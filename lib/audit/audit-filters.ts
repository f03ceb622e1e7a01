import { z } from 'zod';
import { isCalendarDay } from '@/lib/core/calendar-day';
import { isUuid } from '@/lib/core/ids';

/** What an action is about: the word before its dot. */
export const AUDIT_AREAS = [
  'auth',
  'people',
  'orders',
  'products',
  'stock',
  'discounts',
  'delivery',
  'sharing',
  'money',
  'jobs',
  'settings',
  'policies',
] as const;

const day = z.string().refine(isCalendarDay).nullable().catch(null);
const uuid = z.string().refine(isUuid).nullable().catch(null);

/** The filters of the audit log, from the URL. Invalid ones are ignored. */
const filtersSchema = z.object({
  who: uuid,
  what: z.enum(AUDIT_AREAS).nullable().catch(null),
  from: day,
  to: day,
  /** `<type>:<id>`. */
  subject: z
    .string()
    .regex(/^[a-z_]{1,40}:[\w.-]{1,80}$/i)
    .nullable()
    .catch(null),
  /** Events older than this one, `<milliseconds>_<id>`. */
  before: z
    .string()
    .regex(/^\d{1,13}_/)
    .refine((text) => isUuid(text.slice(text.indexOf('_') + 1)))
    .nullable()
    .catch(null),
});

export type AuditFilters = z.infer<typeof filtersSchema>;

/** Reads the filters from a URL. Of a repeated name the first counts. */
export function parseAuditFilters(params: Record<string, string | string[] | undefined>): AuditFilters {
  const first = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
  return filtersSchema.parse(first);
}

/** The URL of the log under some filters; empty ones are left out. */
export function auditPath(filters: Partial<AuditFilters>): string {
  const query = new URLSearchParams(
    Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
  return query ? `/admin/audit?${query}` : '/admin/audit';
}
