import { formatCount } from '@/lib/core/format-count';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long something has waited, for people: "12 minutes", "3 hours", "2 days". */
export function formatAge(since: Date, now: Date): string {
  const ms = Math.max(0, now.getTime() - since.getTime());
  if (ms < 2 * MINUTE_MS) return 'a moment';
  if (ms < 2 * HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} minutes`;
  if (ms < 2 * DAY_MS) return `${Math.floor(ms / HOUR_MS)} hours`;
  return `${formatCount(Math.floor(ms / DAY_MS))} days`;
}
