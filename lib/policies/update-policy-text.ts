import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { PolicyFieldName } from './policy-fields';
import type { PolicyTextForm } from './policy-text-schema';

type Saved = { text: string; isConfirmed: boolean };

/**
 * Saves the text of a field, unless somebody else has since `expectedVersion` (optimistic lock; 0 where nobody had saved
 * it). @returns what it was before, null for the draft.
 */
export async function updatePolicyText(
  tx: Tx,
  input: { field: PolicyFieldName; form: PolicyTextForm; expectedVersion: number },
): Promise<Result<{ before: Saved | null }, { code: 'outdated' }>> {
  const { field, form, expectedVersion } = input;
  const before = await tx.policyText.findUnique({ where: { field } });
  if ((before?.version ?? 0) !== expectedVersion) return fail({ code: 'outdated' });
  const confirmedAt = form.isConfirmed ? new Date() : null;
  if (!before) {
    const { count } = await tx.policyText.createMany({
      data: [{ field, text: form.text, confirmedAt }],
      skipDuplicates: true,
    });
    return count === 1 ? succeed({ before: null }) : fail({ code: 'outdated' });
  }
  const { count } = await tx.policyText.updateMany({
    where: { field, version: expectedVersion },
    data: { text: form.text, confirmedAt, version: expectedVersion + 1 },
  });
  if (count === 0) return fail({ code: 'outdated' });
  return succeed({ before: { text: before.text, isConfirmed: before.confirmedAt !== null } });
}
