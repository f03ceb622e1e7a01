import 'server-only';
import { sha256 } from '@/lib/core/ids';
import { addressPrefix } from '@/lib/http/client-address';
import type { Limit } from '@/lib/http/rate-limit';

const PER_VISITOR: Limit = { name: 'share-visitor', points: 30, perSeconds: 600 };
/** A campus or a carrier may come from one address; the limit is there for programs. */
const PER_ADDRESS: Limit = { name: 'share-address', points: 600, perSeconds: 600 };

/** What a new share is counted under: the visitor's cookie if there is one, and the place, which no header chooses. */
export function startShareLimits(input: {
  visitorToken: string | null;
  headers: Headers;
}): { limit: Limit; key: string }[] {
  const ofPlace = { limit: PER_ADDRESS, key: addressPrefix(input.headers) };
  if (!input.visitorToken) return [ofPlace];
  return [{ limit: PER_VISITOR, key: sha256(input.visitorToken).toString('hex') }, ofPlace];
}
