import type { IncomingMessage } from 'node:http';
import { ApiError } from './api-error';

/** The one version that the sandbox speaks; tests hold it to the installed package's own. */
export const API_VERSION = '2026-10-28.endive';

/** No header means the account's default, which is this version. */
export function requireApiVersion(request: IncomingMessage): void {
  const version = request.headers['stripe-version'];
  if (version === undefined || version === API_VERSION) return;
  throw new ApiError({
    message: `Invalid Stripe API version: ${String(version)}. The sandbox speaks ${API_VERSION} only.`,
  });
}
