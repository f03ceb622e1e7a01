import 'server-only';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';
import type { PolicyFieldName } from '@/lib/policies/policy-fields';
import type { PolicyTextForm } from '@/lib/policies/policy-text-schema';
import { updatePolicyText } from '@/lib/policies/update-policy-text';

/** Saves what the owner says on a policy; the database notifies, and its next version is recorded and published. */
export async function changePolicyText(input: {
  field: PolicyFieldName;
  form: PolicyTextForm;
  expectedVersion: number;
  actor: StaffActor;
}): Promise<Result<null, { code: 'outdated' }>> {
  return inTransaction(async (tx) => {
    const updated = await updatePolicyText(tx, input);
    if (!updated.ok) return updated;
    const { before } = updated.value;
    const after = { text: input.form.text, isConfirmed: input.form.isConfirmed };
    const changed = before ? changedFields(before, after) : { after };
    if (changed) {
      await recordAudit(tx, {
        actor: input.actor,
        action: 'policies.text_changed',
        subject: { type: 'policy_text', id: input.field },
        ...changed,
      });
    }
    return succeed(null);
  });
}
