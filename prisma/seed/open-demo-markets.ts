import { REST_OF_WORLD } from '@/lib/checkout/staff-delivery';
import { invariant } from '@/lib/core/invariant';
import type { Tx } from '@/lib/db/client';
import { DUTY_CODES } from '@/lib/markets/duty';
import { changeMarketIn } from '@/lib/workflows/settings/change-market';

/** Where the demonstration and the tests deliver to besides Pakistan. */
export const DEMO_MARKETS = ['AE', 'DE', 'GB'] as const;

const AIRMAIL = { code: 'international', title: 'Tracked airmail', minDays: 7, maxDays: 14, position: 3 };
/** Demonstration values, in paisa. */
const AIRMAIL_RATES = [
  { country: 'AE', priceMinor: 350_000 },
  { country: REST_OF_WORLD, priceMinor: 550_000 },
];

/**
 * An option for abroad and a few markets, for the demonstration and for tests, which confirm duties that nobody has looked
 * into: each market is marked so. A shop that has an option for abroad, or has looked into a market, keeps what it has.
 */
export async function openDemoMarkets(tx: Tx, countries: readonly string[] = DEMO_MARKETS): Promise<void> {
  if ((await tx.market.count()) > 0) return;
  const { count } = await tx.deliveryOption.createMany({ data: [AIRMAIL], skipDuplicates: true });
  if (count > 0) {
    await tx.deliveryRate.createMany({
      data: AIRMAIL_RATES.map((rate) => ({ optionCode: AIRMAIL.code, currency: 'PKR', ...rate })),
    });
  }
  for (const country of countries) {
    const opened = await changeMarketIn(tx, {
      country,
      isOpen: true,
      confirmed: DUTY_CODES,
      expectedVersion: 0,
      isDemo: true,
      actor: { staffId: null, address: '127.0.0.1' },
    });
    invariant(opened.ok, `the market ${country} was not opened`);
  }
}
