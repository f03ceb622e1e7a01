import 'server-only';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import type { DeliveryForm } from '@/lib/checkout/delivery-schema';
import { createDelivery, type DeliveryError, updateDelivery } from '@/lib/checkout/update-delivery';
import type { Result } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';
import { type ClaimOverrule, type ClaimsRefused, reviewClaims } from '@/lib/workflows/claims/review-claims';

type Outcome = Promise<Result<null, DeliveryError | ClaimsRefused>>;

/** Adds a delivery option. */
export async function addDeliveryOption(
  input: ClaimOverrule & { code: string; form: DeliveryForm; actor: StaffActor },
): Outcome {
  const { code, form, actor, overruleReason } = input;
  const subject = { type: 'delivery_option', id: code };
  return inTransaction(async (tx) => {
    const created = await createDelivery(tx, { code, form });
    if (!created.ok) return created;
    await recordAudit(tx, { actor, action: 'delivery.option_added', subject, after: { ...form } });
    const after = [{ field: 'title', text: form.title }];
    return reviewClaims(tx, { before: [], after, overruleReason, area: 'delivery', subject, actor });
  });
}

/** Changes a delivery option and its rates; the database notifies, and pages that show them are published anew. */
export async function changeDeliveryOption(
  input: ClaimOverrule & {
    code: string;
    form: DeliveryForm;
    expectedVersion: number;
    actor: StaffActor;
  },
): Outcome {
  const { code, actor, overruleReason } = input;
  const subject = { type: 'delivery_option', id: code };
  return inTransaction(async (tx) => {
    const inOrder = input.form.rates.toSorted((a, b) => (a.country < b.country ? -1 : 1));
    const form = { ...input.form, rates: inOrder };
    const updated = await updateDelivery(tx, { ...input, form });
    if (!updated.ok) return updated;
    const changed = changedFields(updated.value.before, form);
    if (changed) await recordAudit(tx, { actor, action: 'delivery.option_changed', subject, ...changed });
    const before = [{ field: 'title', text: updated.value.before.title }];
    const after = [{ field: 'title', text: form.title }];
    return reviewClaims(tx, { before, after, overruleReason, area: 'delivery', subject, actor });
  });
}
