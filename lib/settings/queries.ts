import 'server-only';
import { cache } from 'react';
import { type Db, getDb } from '@/lib/db/client';
import type { ShopSettings } from './shop-settings';

/** The shop's settings as they are at this moment, for a transaction or a job. */
export async function findShopSettings(db: Db): Promise<ShopSettings> {
  const { id: _, updatedAt: __, ...row } = await db.shopSettings.findUniqueOrThrow({ where: { id: 1 } });
  return {
    ...row,
    legalName: row.legalName ?? row.shopName,
    enteredLegalName: row.legalName,
    addressLines: row.addressLines.split('\n').filter((line) => line !== ''),
  };
}

/** The shop's settings, read once per render; pages that show them are rendered again when they change. */
export const getShopSettings = cache((): Promise<ShopSettings> => findShopSettings(getDb()));
