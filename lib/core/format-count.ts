/** A number of things as a person reads it: "12,500". */
export function formatCount(count: number): string {
  return count.toLocaleString('en-PK');
}
