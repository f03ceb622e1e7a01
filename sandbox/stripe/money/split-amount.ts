/**
 * Splits `totalMinor` over lines in proportion to their weights, by largest remainder, so that the parts sum to
 * the whole. BigInt, because a product of two amounts may pass 2^53.
 */
export function splitAmount(totalMinor: number, weights: readonly number[]): number[] {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  if (weightSum === 0) return weights.map(() => 0);
  const shares = weights.map((weight, index) => {
    const product = BigInt(totalMinor) * BigInt(weight);
    return { index, part: Number(product / BigInt(weightSum)), rest: Number(product % BigInt(weightSum)) };
  });
  let missing = totalMinor - shares.reduce((sum, share) => sum + share.part, 0);
  for (const share of [...shares].sort((a, b) => b.rest - a.rest || a.index - b.index)) {
    if (missing === 0) break;
    share.part += 1;
    missing -= 1;
  }
  return shares.map((share) => share.part);
}
