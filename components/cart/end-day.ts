const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Asia/Karachi',
});

/** The last day of something, as people in Pakistan count days: "29 November 2026". */
export function endDay(at: string): string {
  return DAY.format(new Date(at));
}
