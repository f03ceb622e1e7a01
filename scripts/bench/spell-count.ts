/** A number with a space for every thousand. */
export function spellCount(count: number): string {
  return count.toLocaleString('en').replaceAll(',', ' ');
}
