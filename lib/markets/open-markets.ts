import 'server-only';
import type { Db } from '@/lib/db/client';

/** The countries abroad that orders can go to, by their codes. */
export async function findOpenMarkets(db: Db): Promise<Set<string>> {
  const rows = await db.market.findMany({ where: { isOpen: true }, select: { country: true } });
  return new Set(rows.map(({ country }) => country));
}

/** Whether orders can go to a country abroad. */
export async function isMarketOpen(db: Db, country: string): Promise<boolean> {
  const row = await db.market.findUnique({ where: { country }, select: { isOpen: true } });
  return row?.isOpen ?? false;
}
