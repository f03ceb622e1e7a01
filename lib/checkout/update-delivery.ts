import 'server-only';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { DeliveryForm } from './delivery-schema';

export type DeliveryError = { code: 'outdated' } | { code: 'code_taken' };

/** Creates a delivery option with its rates. */
export async function createDelivery(
  tx: Tx,
  input: { code: string; form: DeliveryForm },
): Promise<Result<null, DeliveryError>> {
  const { rates, ...option } = input.form;
  const { count } = await tx.deliveryOption.createMany({
    data: { code: input.code, ...option },
    skipDuplicates: true,
  });
  if (count === 0) return fail({ code: 'code_taken' });
  await writeRates(tx, input.code, rates);
  return succeed(null);
}

/**
 * Updates a delivery option and its rates, unless somebody else has since `expectedVersion` (optimistic lock). Orders keep
 * what they were placed with; an open checkout is refused with the new total.
 * @returns the state before.
 */
export async function updateDelivery(
  tx: Tx,
  input: { code: string; form: DeliveryForm; expectedVersion: number },
): Promise<Result<{ before: DeliveryForm }, DeliveryError>> {
  const { code, expectedVersion } = input;
  const { rates, ...option } = input.form;
  await tx.$queryRaw`select 1 from delivery_option where code = ${code} for update`;
  const row = await tx.deliveryOption.findUniqueOrThrow({
    where: { code },
    include: { rates: { orderBy: { country: 'asc' } } },
  });
  if (row.version !== expectedVersion) return fail({ code: 'outdated' });
  await tx.deliveryOption.update({ where: { code }, data: { ...option, version: expectedVersion + 1 } });
  await tx.deliveryRate.deleteMany({ where: { optionCode: code } });
  await writeRates(tx, code, rates);
  const { title, minDays, maxDays, position, isActive } = row;
  return succeed({
    before: {
      title,
      minDays,
      maxDays,
      position,
      isActive,
      rates: row.rates.map(({ country, priceMinor, freeFromSubtotalMinor }) => ({
        country,
        priceMinor,
        freeFromSubtotalMinor,
      })),
    },
  });
}

async function writeRates(tx: Tx, optionCode: string, rates: DeliveryForm['rates']): Promise<void> {
  await tx.deliveryRate.createMany({
    data: rates.map((rate) => ({ optionCode, currency: SHOP_CURRENCY, ...rate })),
  });
}
