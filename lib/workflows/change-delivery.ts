import 'server-only';
import { changedFacts } from '@/lib/audit/changed-facts';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff';
import type { DeliveryForm } from '@/lib/checkout/delivery-schema';
import { createDelivery, type DeliveryError, updateDelivery } from '@/lib/checkout/update-delivery';
import { type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';

/** Adds a way to deliver. */
export async function addDelivery(input: {
  code: string;
  form: DeliveryForm;
  actor: StaffActor;
}): Promise<Result<null, DeliveryError>> {
  return inTransaction(async (tx) => {
    const created = await createDelivery(tx, input);
    if (!created.ok) return created;
    await recordAudit(tx, {
      actor: input.actor,
      action: 'delivery.option_added',
      subject: { type: 'delivery_option', id: input.code },
      after: { ...input.form },
    });
    return succeed(null);
  });
}

/** Changes a way to deliver and its prices; pages that tell them follow by the database's word. */
export async function changeDelivery(input: {
  code: string;
  form: DeliveryForm;
  seenVersion: number;
  actor: StaffActor;
}): Promise<Result<null, DeliveryError>> {
  return inTransaction(async (tx) => {
    const inOrder = input.form.rates.toSorted((a, b) => (a.country < b.country ? -1 : 1));
    const form = { ...input.form, rates: inOrder };
    const updated = await updateDelivery(tx, { ...input, form });
    if (!updated.ok) return updated;
    const changed = changedFacts(updated.value.before, form);
    if (changed) {
      await recordAudit(tx, {
        actor: input.actor,
        action: 'delivery.option_changed',
        subject: { type: 'delivery_option', id: input.code },
        ...changed,
      });
    }
    return succeed(null);
  });
}
