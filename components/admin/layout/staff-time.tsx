import { formatShopDateTime } from '@/lib/config/format-shop-time';

/** A moment in the shop's own time zone. */
export function StaffTime({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{formatShopDateTime(at)}</time>;
}
