import { REST_OF_WORLD } from '@/lib/checkout/staff-delivery';
import type { Tx } from '@/lib/db/client';

/** Demonstration values, in paisa: standard and express at home, one tracked option abroad. */
const OPTIONS = [
  {
    option: { code: 'standard', title: 'Standard delivery', minDays: 2, maxDays: 5, position: 1 },
    rates: [{ country: 'PK', priceMinor: 25_000, freeFromSubtotalMinor: 1_000_000 }],
  },
  {
    option: { code: 'express', title: 'Express delivery', minDays: 1, maxDays: 2, position: 2 },
    rates: [{ country: 'PK', priceMinor: 60_000, freeFromSubtotalMinor: null }],
  },
  {
    option: { code: 'international', title: 'Tracked airmail', minDays: 7, maxDays: 14, position: 3 },
    rates: [
      { country: 'AE', priceMinor: 350_000, freeFromSubtotalMinor: null },
      { country: REST_OF_WORLD, priceMinor: 550_000, freeFromSubtotalMinor: null },
    ],
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
