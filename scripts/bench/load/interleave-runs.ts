/** Runs the work for each shop in each round, in alternating order; the first round warms up and is not counted. */
export async function interleaveRuns<Shop>(
  rounds: number,
  shops: readonly Shop[],
  work: (shop: Shop, index: number, isCounted: boolean) => Promise<void>,
): Promise<void> {
  for (let round = 0; round <= rounds; round += 1) {
    const indexed = [...shops.entries()];
    for (const [index, shop] of round % 2 === 0 ? indexed : indexed.reverse()) {
      await work(shop, index, round > 0);
    }
  }
}
