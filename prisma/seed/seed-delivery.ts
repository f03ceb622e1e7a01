import type { Tx } from '@/lib/db/client';

/** Demonstration values, in paisa, within Pakistan: delivery abroad begins with a market that the owner opens. */
const OPTIONS = [
  {
    option: { code: 'standard', title: 'Standard delivery', minDays: 2, maxDays: 5, position: 1 },
    rates: [{ country: 'PK', priceMinor: 25_000, freeFromSubtotalMinor: 1_000_000 }],
  },
  {
    option: { code: 'express', title: 'Express delivery', minDays: 1, maxDays: 2, position: 2 },
    rates: [{ country: 'PK', priceMinor: 60_000, freeFromSubtotalMinor: null }],
  },
];

/** The delivery options and rates, unless the shop has options already. */
export async function seedDelivery(tx: Tx): Promise<void> {
  if ((await tx.deliveryOption.count()) > 0) return;
  for (const { option, rates } of OPTIONS) {
    await tx.deliveryOption.create({ data: option });
    await tx.deliveryRate.createMany({
      data: rates.map((rate) => ({ optionCode: option.code, currency: 'PKR', ...rate })),
    });
  }
}
