import 'server-only';
import { newToken } from '../core/ids';

export const REFRESH_PATH = '/api/refresh';
export const REFRESH_HEADER = 'x-nue-refresh-key';

const holder = globalThis as { nueShopRefreshKey?: string };

/**
 * The key with which this process asks itself to render its pages anew; made at start and known to nobody else.
 * It lives on the global object because the server and the bundled routes are two copies of this module.
 */
export function refreshKey(): string {
  holder.nueShopRefreshKey ??= newToken();
  return holder.nueShopRefreshKey;
}
