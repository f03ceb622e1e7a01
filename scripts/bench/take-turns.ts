/** Each shop in each turn, and which of them begins changes; the first turn warms up and is not counted. */
export async function takeTurns<Shop>(
  turns: number,
  shops: readonly Shop[],
  work: (shop: Shop, index: number, isCounted: boolean) => Promise<void>,
): Promise<void> {
  for (let turn = 0; turn <= turns; turn += 1) {
    const indexed = [...shops.entries()];
    for (const [index, shop] of turn % 2 === 0 ? indexed : indexed.reverse()) {
      await work(shop, index, turn > 0);
    }
  }
}
