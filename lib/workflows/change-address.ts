import 'server-only';
import { type AddressInput, checkAddress } from '@/lib/checkout/checkout-schema';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { OrderChange } from '@/lib/orders/begin-order-change';
import type { ChangeError } from '@/lib/orders/change-errors';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { changeOrder } from './change-order';

export type AddressError =
  | ChangeError
  /** A parcel has left, or the order was given up. */
  | { code: 'address_stands' }
  | { code: 'address_unchanged' }
  | { code: 'address_invalid'; errors: Record<string, string> };

/**
 * Corrects the address of an order before anything of it has left, by the rules of the checkout. The country stands,
 * because the delivery price is that of the country. The timeline says that it changed and which parts, never what.
 */
export async function changeAddress(
  change: OrderChange & { address: AddressInput },
): Promise<Result<null, AddressError>> {
  const { orderId, requestKey, staffId } = change;
  return changeOrder<AddressError>(change, async (tx, { status, fulfilmentStatus }) => {
    if (status !== 'placed' || fulfilmentStatus !== 'unfulfilled') return fail({ code: 'address_stands' });
    const order = await tx.order.findUniqueOrThrow({ where: { id: orderId } });
    const checked = checkAddress({ ...change.address, country: order.shippingCountry });
    if (!checked.ok) return fail({ code: 'address_invalid', errors: checked.error });
    const { name, line1, line2, city, region, postalCode, phone } = checked.value;
    const columns = {
      shippingName: name,
      shippingLine1: line1,
      shippingLine2: line2,
      shippingCity: city,
      shippingRegion: region,
      shippingPostalCode: postalCode,
      shippingPhone: phone,
    };
    const parts = Object.entries(columns).filter(
      ([column, value]) => order[column as keyof typeof columns] !== value,
    );
    if (parts.length === 0) return fail({ code: 'address_unchanged' });
    await tx.order.update({ where: { id: orderId }, data: columns });
    await recordOrderEvent(tx, {
      orderId,
      type: 'address_changed',
      actor: 'staff',
      actorId: staffId,
      requestKey,
      reason: `Changed: ${parts.map(([column]) => PART_WORDS[column as keyof typeof columns]).join(', ')}`,
    });
    return succeed(null);
  });
}

const PART_WORDS = {
  shippingName: 'name',
  shippingLine1: 'street',
  shippingLine2: 'flat or area',
  shippingCity: 'city',
  shippingRegion: 'province',
  shippingPostalCode: 'postal code',
  shippingPhone: 'phone',
} as const;
