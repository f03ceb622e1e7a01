import 'server-only';
import { type NewAuditEvent, recordAudit } from '@/lib/audit/record-audit';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { type AssessedRequirement, openRequirements } from '@/lib/opening/assess-opening';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';
import { markShopOpened } from '@/lib/settings/mark-shop-opened';
import { findOpening } from './find-opening';

type Actor = NewAuditEvent['actor'];

/** What still stands in the way. */
export type OpeningRefused = { code: 'incomplete'; open: AssessedRequirement[] };

/** Opens the shop for orders once everything is there (commerce rule 47); every page is published anew. */
export function openShop(input: { actor: Actor }): Promise<Result<null, OpeningRefused>> {
  const methods = listConfiguredPaymentMethods();
  return inTransaction((tx) => applyOpening(tx, { ...input, methods }));
}

/** The same, in a transaction that is open. A shop that is open stays as it is. */
export async function applyOpening(
  tx: Tx,
  { actor, methods }: { actor: Actor; methods: readonly PaymentMethod[] },
): Promise<Result<null, OpeningRefused>> {
  const { requirements } = await findOpening(tx, methods);
  const open = openRequirements(requirements);
  if (open.length > 0) return fail({ code: 'incomplete', open });
  if (await markShopOpened(tx)) {
    await recordAudit(tx, {
      actor,
      action: 'settings.shop_opened',
      subject: { type: 'shop_settings', id: '1' },
    });
  }
  return succeed(null);
}
