/** The largest batch that Stripe gives. */
export const BATCH_SIZE = 100;

/** One batch of a list at Stripe, newest first. */
export type StripeBatch<Item> = {
  items: Item[];
  /** The id after which the next batch starts; null when this was the last. */
  next: string | null;
};

/** The time of a list, and the id that the batch starts after; null for the first. */
export type BatchRequest = { from: Date; before: Date; behind: string | null };

/** The parameters of `list` for a batch. */
export function toListParams({ from, before, behind }: BatchRequest) {
  const created = { gte: Math.floor(from.getTime() / 1000), lt: Math.floor(before.getTime() / 1000) };
  return { created, limit: BATCH_SIZE, ...(behind ? { starting_after: behind } : {}) };
}

/** The id after which the next batch starts; null when this was the last. */
export function nextBatchAfter(batch: { data: { id: string }[]; has_more: boolean }): string | null {
  return batch.has_more ? (batch.data.at(-1)?.id ?? null) : null;
}
