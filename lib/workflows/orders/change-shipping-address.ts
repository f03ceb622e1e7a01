import 'server-only';
import { type AddressInput, checkAddress } from '@/lib/checkout/checkout-schema';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { ChangeError } from '@/lib/orders/change-errors';
import type { OrderChange } from '@/lib/orders/lock-order-at-version';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { changeOrder } from './change-order';

export type ShippingAddressError =
  | ChangeError
  /** Something was dispatched, or the order is not placed any more. */
  | { code: 'address_stands' }
  | { code: 'address_unchanged' }
  | { code: 'address_invalid'; errors: Record<string, string> };

/**
 * Corrects the shipping address of an order before anything is dispatched, by the rules of the checkout. The country
 * cannot change, because the delivery price depends on it. The timeline says which fields changed, never their values.
 */
export async function changeShippingAddress(
  change: OrderChange & { address: AddressInput },
): Promise<Result<null, ShippingAddressError>> {
  const { orderId, requestKey, staffId } = change;
  return changeOrder<ShippingAddressError>(change, async (tx, { status, fulfilmentStatus }) => {
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
    const changedFields = Object.entries(columns).filter(
      ([column, value]) => order[column as keyof typeof columns] !== value,
    );
    if (changedFields.length === 0) return fail({ code: 'address_unchanged' });
    await tx.order.update({ where: { id: orderId }, data: columns });
    await recordOrderEvent(tx, {
      orderId,
      type: 'address_changed',
      actor: 'staff',
      actorId: staffId,
      requestKey,
      reason: `Changed: ${changedFields.map(([column]) => FIELD_LABELS[column as keyof typeof columns]).join(', ')}`,
    });
    return succeed(null);
  });
}

const FIELD_LABELS = {
  shippingName: 'name',
  shippingLine1: 'street',
  shippingLine2: 'flat or area',
  shippingCity: 'city',
  shippingRegion: 'province',
  shippingPostalCode: 'postal code',
  shippingPhone: 'phone',
} as const;
