/** A number with a space for every thousand. */
export function formatCount(count: number): string {
  return count.toLocaleString('en').replaceAll(',', ' ');
}
