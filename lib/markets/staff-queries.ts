import 'server-only';
import { getDb } from '@/lib/db/client';
import { isDutyCode } from './duty';
import { missingDuties, newMarket, type StaffMarket } from './market';

/** Every country abroad that somebody has looked into, open or not. */
export async function listStaffMarkets(): Promise<StaffMarket[]> {
  const rows = await getDb().market.findMany({
    orderBy: { country: 'asc' },
    include: { confirmations: { include: { confirmedBy: { select: { name: true } } } } },
  });
  return rows.map(({ country, isOpen, isLegacy, isDemo, version, confirmations }) => ({
    country,
    isOpen,
    isLegacy,
    isDemo,
    version,
    confirmed: confirmations.flatMap(({ duty, confirmedAt, confirmedBy }) =>
      isDutyCode(duty) ? [{ code: duty, confirmedAt, confirmedBy: confirmedBy?.name ?? null }] : [],
    ),
  }));
}

/** A country abroad as staff see it. */
export async function findStaffMarket(country: string): Promise<StaffMarket> {
  const known = (await listStaffMarkets()).find((market) => market.country === country);
  return known ?? newMarket(country);
}

/** How many countries are delivered to without a confirmation of each duty. */
export async function countUnconfirmedMarkets(): Promise<number> {
  const markets = await listStaffMarkets();
  return markets.filter(({ isOpen, confirmed }) => isOpen && missingDuties(confirmed).length > 0).length;
}
