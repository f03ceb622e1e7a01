import { MAX_INT4 } from '@/lib/core/int4';

/** The last millisecond of the year 9999: far inside what PostgreSQL and Date can represent. */
const LATEST_MS = 253_402_300_799_999;

/**
 * A position in the list of orders, for keyset pagination: the sort value (milliseconds, or a total in minor units) and
 * the order's number, which breaks ties. It stays where it is when orders come in.
 */
export type OrderCursor = { value: number; orderNumber: number };

/** Parses a cursor from a query: "1764160000000-1234". Undefined when it is invalid. */
export function parseCursor(text: string): OrderCursor | undefined {
  const parts = /^(\d{1,15})-([1-9]\d{0,9})$/.exec(text);
  if (!parts) return undefined;
  const [value, orderNumber] = [Number(parts[1]), Number(parts[2])];
  if (value > LATEST_MS || orderNumber > MAX_INT4) return undefined;
  return { value, orderNumber };
}

/** A cursor as in a query string. */
export function formatCursor({ value, orderNumber }: OrderCursor): string {
  return `${value}-${orderNumber}`;
}
