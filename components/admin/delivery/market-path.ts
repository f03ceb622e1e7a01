import type { DutyCode } from '@/lib/markets/duty';

/** The page with the duties of a country. @param done what has just been done there. */
export function marketPath(country: string, done?: string): string {
  const query = new URLSearchParams({ country, ...(done ? { done } : {}) });
  return `/admin/delivery?${query}#market`;
}

/** The name of a duty's checkbox. */
export function dutyField(code: DutyCode): string {
  return `duty.${code}`;
}
