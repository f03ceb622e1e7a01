const LARGEST_INTEGER = 2_147_483_647;
/** The last millisecond of the year 9999: far inside what PostgreSQL and Date can tell. */
const LATEST_MS = 253_402_300_799_999;

/**
 * A place in the list of orders: what the list is sorted by (milliseconds, or a total in minor units) and the order's
 * number, which decides between equals. It stays where it is when orders come in.
 */
export type OrderCursor = { value: number; orderNumber: number };

/** Reads a place from an address: "1764160000000-1234". Undefined when it is none. */
export function parseCursor(text: string): OrderCursor | undefined {
  const parts = /^(\d{1,15})-([1-9]\d{0,9})$/.exec(text);
  if (!parts) return undefined;
  const [value, orderNumber] = [Number(parts[1]), Number(parts[2])];
  if (value > LATEST_MS || orderNumber > LARGEST_INTEGER) return undefined;
  return { value, orderNumber };
}

/** A place as it stands in an address. */
export function spellCursor({ value, orderNumber }: OrderCursor): string {
  return `${value}-${orderNumber}`;
}
