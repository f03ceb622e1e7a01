import 'server-only';
import { newToken } from '@/lib/core/ids';

export const REVALIDATION_PATH = '/api/refresh';
export const REVALIDATION_HEADER = 'x-nue-refresh-key';

const holder = globalThis as { nueShopRefreshKey?: string };

/**
 * The secret with which this process asks itself to revalidate its prerendered pages; made at start and known to nobody else.
 * It lives on the global object because the server and the bundled routes are two copies of this module.
 */
export function revalidationSecret(): string {
  holder.nueShopRefreshKey ??= newToken();
  return holder.nueShopRefreshKey;
}
