import 'server-only';
import type { Tx } from '@/lib/db/client';
import { isPolicyFieldName } from '@/lib/policies/policy-fields';
import { policyTextSchema } from '@/lib/policies/policy-text-schema';
import { findPolicyTexts } from '@/lib/policies/queries';
import { applyPolicyText } from '@/lib/workflows/policies/change-policy-text';
import type { SetupFile } from './setup-file';
import { claimIssues, SETUP_ACTOR, type SectionOutcome } from './setup-section';

/** Saves and confirms the texts under /policies that the file names, where they say something else. */
export async function setUpPolicies(tx: Tx, { policies }: SetupFile): Promise<SectionOutcome> {
  const outcome: SectionOutcome = { changes: [], issues: [] };
  const texts = await findPolicyTexts(tx);
  for (const [field, text] of Object.entries(policies)) {
    if (!isPolicyFieldName(field)) continue;
    const path = `policies.${field}`;
    const read = policyTextSchema.safeParse({ text, isConfirmed: true });
    if (!read.success) {
      outcome.issues.push(...read.error.issues.map(({ message }) => ({ path, message })));
      continue;
    }
    const now = texts[field];
    if (now.confirmedAt !== null && now.text === read.data.text) continue;
    const saved = await applyPolicyText(tx, {
      field,
      form: read.data,
      expectedVersion: now.version,
      actor: SETUP_ACTOR,
    });
    if (saved.ok) {
      outcome.changes.push(`${path}: ${now.confirmedAt ? 'another text' : 'a draft'} → confirmed text`);
    } else if (saved.error.code === 'claims') {
      outcome.issues.push(...claimIssues(path, saved.error.found));
    } else {
      outcome.issues.push({ path, message: 'Somebody else changed it just now. Run it again.' });
    }
  }
  return outcome;
}
