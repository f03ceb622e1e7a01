import 'server-only';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import type { Result } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';
import { POLICY_FIELDS, type PolicyFieldName } from '@/lib/policies/policy-fields';
import type { PolicyTextForm } from '@/lib/policies/policy-text-schema';
import { updatePolicyText } from '@/lib/policies/update-policy-text';
import { type ClaimOverrule, type ClaimsRefused, reviewClaims } from '@/lib/workflows/claims/review-claims';

/** Saves what the owner says on a policy; the database notifies, and its next version is recorded and published. */
export async function changePolicyText(
  input: ClaimOverrule & {
    field: PolicyFieldName;
    form: PolicyTextForm;
    expectedVersion: number;
    actor: StaffActor;
  },
): Promise<Result<null, { code: 'outdated' } | ClaimsRefused>> {
  const { field, form, actor, overruleReason } = input;
  const subject = { type: 'policy_text', id: field };
  return inTransaction(async (tx) => {
    const updated = await updatePolicyText(tx, input);
    if (!updated.ok) return updated;
    const { before } = updated.value;
    const after = { text: form.text, isConfirmed: form.isConfirmed };
    const changed = before ? changedFields(before, after) : { after };
    if (changed) await recordAudit(tx, { actor, action: 'policies.text_changed', subject, ...changed });
    return reviewClaims(tx, {
      about: 'shop',
      before: [{ field: 'text', text: before?.text ?? POLICY_FIELDS[field].draft }],
      after: [{ field: 'text', text: form.text }],
      overruleReason,
      area: 'policies',
      subject,
      actor,
    });
  });
}
