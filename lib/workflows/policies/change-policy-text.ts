import 'server-only';
import { changedFields } from '@/lib/audit/changed-fields';
import { type NewAuditEvent, recordAudit } from '@/lib/audit/record-audit';
import { fail, type Result } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { REQUIRED_POLICY_TEXTS } from '@/lib/opening/opening-facts';
import { POLICY_FIELDS, type PolicyFieldName } from '@/lib/policies/policy-fields';
import type { PolicyTextForm } from '@/lib/policies/policy-text-schema';
import { updatePolicyText } from '@/lib/policies/update-policy-text';
import { findShopSettings } from '@/lib/settings/queries';
import { type ClaimOverrule, type ClaimsRefused, reviewClaims } from '@/lib/workflows/claims/review-claims';

type Change = ClaimOverrule & {
  field: PolicyFieldName;
  form: PolicyTextForm;
  expectedVersion: number;
  actor: NewAuditEvent['actor'];
};

/** `required_while_open`: an open shop does not go back to a draft of what every sale rests on (commerce rule 47). */
export type PolicyTextError = { code: 'outdated' | 'required_while_open' } | ClaimsRefused;

/** Saves what the owner says on a policy; the database notifies, and its next version is recorded and published. */
export function changePolicyText(input: Change): Promise<Result<null, PolicyTextError>> {
  return inTransaction((tx) => applyPolicyText(tx, input));
}

/** The same, in a transaction that is open. */
export async function applyPolicyText(tx: Tx, input: Change): Promise<Result<null, PolicyTextError>> {
  const { field, form, actor, overruleReason } = input;
  const subject = { type: 'policy_text', id: field };
  const updated = await updatePolicyText(tx, input);
  if (!updated.ok) return updated;
  const { before } = updated.value;
  if (before?.isConfirmed && !form.isConfirmed && (await isRequiredNow(tx, field))) {
    return fail({ code: 'required_while_open' });
  }
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
}

async function isRequiredNow(tx: Tx, field: PolicyFieldName): Promise<boolean> {
  const isRequired = REQUIRED_POLICY_TEXTS.some((required) => required === field);
  return isRequired && (await findShopSettings(tx)).openedAt !== null;
}
