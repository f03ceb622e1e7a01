import 'server-only';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import type { DeliveryForm } from '@/lib/checkout/delivery-schema';
import { createDelivery, type DeliveryError, updateDelivery } from '@/lib/checkout/update-delivery';
import { type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';

/** Adds a delivery option. */
export async function addDeliveryOption(input: {
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

/** Changes a delivery option and its rates; the database notifies, and pages that show them are published anew. */
export async function changeDeliveryOption(input: {
  code: string;
  form: DeliveryForm;
  expectedVersion: number;
  actor: StaffActor;
}): Promise<Result<null, DeliveryError>> {
  return inTransaction(async (tx) => {
    const inOrder = input.form.rates.toSorted((a, b) => (a.country < b.country ? -1 : 1));
    const form = { ...input.form, rates: inOrder };
    const updated = await updateDelivery(tx, { ...input, form });
    if (!updated.ok) return updated;
    const changed = changedFields(updated.value.before, form);
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
