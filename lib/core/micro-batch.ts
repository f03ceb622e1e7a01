export type MicroBatchOptions = {
  /** The largest batch. */
  maxItems: number;
};

/**
 * Coalesces concurrent calls (micro-batching): the first call runs at once and alone; calls that arrive while a batch runs
 * are queued and run together as the next batch. No call waits for a batch to fill. What a batch throws rejects each of
 * its calls.
 * @param work given the items of a batch; returns one result for each, in their order.
 * @returns a function that takes one item and resolves to its result.
 */
export function microBatch<Item, Output>(
  work: (items: readonly Item[]) => Promise<readonly Output[]>,
  { maxItems }: MicroBatchOptions,
): (item: Item) => Promise<Output> {
  type Pending = { item: Item; resolve: (result: Output) => void; reject: (error: unknown) => void };
  const queue: Pending[] = [];
  let isRunning = false;

  async function drain(): Promise<void> {
    isRunning = true;
    while (queue.length > 0) {
      const batch = queue.splice(0, maxItems);
      try {
        const results = await work(batch.map(({ item }) => item));
        for (const [place, { resolve }] of batch.entries()) resolve(results[place] as Output);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isRunning = false;
  }

  return (item) =>
    new Promise<Output>((resolve, reject) => {
      queue.push({ item, resolve, reject });
      if (!isRunning) void drain();
    });
}
