/** What is not finished at a payment service: nobody but the service knows how it ends. */
export type UnfinishedPayments = { payments: number; refunds: number; disputes: number };

const WORDS = {
  payments: ['payment whose end is not known', 'payments whose end is not known'],
  refunds: ['refund that is pending', 'refunds that are pending'],
  disputes: ['dispute that is open', 'disputes that are open'],
} as const satisfies Record<keyof UnfinishedPayments, readonly [one: string, many: string]>;

/** In words: "1 refund that is pending and 2 disputes that are open"; null where everything is finished. */
export function describeUnfinishedPayments(unfinished: UnfinishedPayments): string | null {
  const parts = (['payments', 'refunds', 'disputes'] as const)
    .filter((kind) => unfinished[kind] > 0)
    .map((kind) => `${unfinished[kind]} ${WORDS[kind][unfinished[kind] === 1 ? 0 : 1]}`);
  const last = parts.pop();
  if (last === undefined) return null;
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}
