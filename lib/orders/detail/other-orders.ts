import type { ShippingAddress } from '@/lib/orders/order';
import type { StaffOrderRow } from '@/lib/orders/staff-order';

export type OtherOrder = Pick<
  StaffOrderRow,
  'orderNumber' | 'createdAt' | 'totalMinor' | 'currency' | 'status'
> & {
  /** What the buyers have in common; email addresses are compared in normalised form. */
  sharedBy: 'email' | 'phone' | 'both';
};

/** The customer's other orders, newest first, and how many there are. */
export type OtherOrders = {
  rows: OtherOrder[];
  count: number;
  /** Those that wait to be sent, as this one does, and go to another address. */
  openElsewhere: { orderNumber: number; name: string; line1: string; city: string }[];
};

type ComparableAddress = Omit<ShippingAddress, 'phone' | 'region'>;

/** Whether two addresses are the same, however they were typed. */
export function isSameAddress(one: ComparableAddress, other: ComparableAddress): boolean {
  return normaliseAddress(one) === normaliseAddress(other);
}

function normaliseAddress(address: ComparableAddress): string {
  const { name, line1, line2, city, postalCode, country } = address;
  return [name, line1, line2, city, postalCode, country]
    .map((part) =>
      (part ?? '')
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s.,]+/g, ' ')
        .trim(),
    )
    .join('\n');
}
