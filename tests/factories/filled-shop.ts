import { fillDesk } from '../../scripts/filling/fill-desk';

/** Fills the shop of a test with orders, until there are so many. @returns how many came in now. */
export function fillShop(count: number): Promise<number> {
  return fillDesk({ databaseUrl: process.env.DATABASE_URL ?? '', count, tell: () => undefined });
}
