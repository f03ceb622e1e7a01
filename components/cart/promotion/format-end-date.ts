const END_DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Asia/Karachi',
});

/** The last day of something, as people in Pakistan count days: "29 November 2026". */
export function formatEndDate(at: string): string {
  return END_DATE.format(new Date(at));
}
