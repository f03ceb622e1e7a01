export type StockQuantity = { variantId: string; quantity: number };

/** One entry per variant, in id order: the order in which stock is locked, so that nobody deadlocks (rule 5). */
export function mergeByVariant(lines: readonly StockQuantity[]): StockQuantity[] {
  const totals = new Map<string, number>();
  for (const { variantId, quantity } of lines) totals.set(variantId, (totals.get(variantId) ?? 0) + quantity);
  return [...totals]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}
