const MOST_TOLD = 1000;

/** A count as it is shown where there is little room: exact, or "1,000+". */
export function countUpTo(count: number): string {
  return count > MOST_TOLD ? `${MOST_TOLD.toLocaleString('en-PK')}+` : count.toLocaleString('en-PK');
}
