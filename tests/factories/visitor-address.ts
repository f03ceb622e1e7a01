let visitors = 0;

/** Where a visitor comes from who has not been here before. */
export function newVisitorAddress(): string {
  visitors += 1;
  return `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
}
