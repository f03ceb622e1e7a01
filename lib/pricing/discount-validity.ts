/** When a discount works: switched on, and within its dates. A date that is not set does not bound it. */
export type DiscountValidity = { isActive: boolean; startsAt: Date | null; endsAt: Date | null };

/** Whether a discount works at a moment; if not, whether it is switched off, not there yet, or over. Its end is excluded. */
export function discountValidityAt(
  { isActive, startsAt, endsAt }: DiscountValidity,
  now: Date,
): 'on' | 'off' | 'later' | 'over' {
  if (!isActive) return 'off';
  if (endsAt && now >= endsAt) return 'over';
  return startsAt && now < startsAt ? 'later' : 'on';
}
