import type { ShippingAddress } from './order';
import type { StaffOrderRow } from './staff-order';

export type OtherOrder = Pick<
  StaffOrderRow,
  'orderNumber' | 'createdAt' | 'totalMinor' | 'currency' | 'status'
> & {
  /** What tells that it is the same buyer; an e-mail address is told by how it counts as one person. */
  sharedBy: 'email' | 'phone' | 'both';
};

/** The customer's other orders, newest first, and how many there are. */
export type OtherOrders = {
  rows: OtherOrder[];
  count: number;
  /** Those that wait to be sent, as this one does, and go to another address. */
  openElsewhere: { orderNumber: number; name: string; line1: string; city: string }[];
};

type Door = Omit<ShippingAddress, 'phone' | 'region'>;

/** Whether two orders go to the same person's door, however it was typed. */
export function isSameDoor(one: Door, other: Door): boolean {
  return doorOf(one) === doorOf(other);
}

function doorOf(address: Door): string {
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
