import 'server-only';
import { type NewAuditEvent, recordAudit } from '@/lib/audit/record-audit';
import type { ClaimSection } from '@/lib/claims/claim';
import { type FieldClaims, type FieldText, findNewClaims } from '@/lib/claims/find-new-claims';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';

/** A text makes claims that nobody has let stand. */
export type ClaimsRefused = { code: 'claims'; found: readonly FieldClaims[] };

/** What comes beside the texts of a form: why their claims may stand, from somebody who may say so. */
export type ClaimOverrule = { overruleReason?: string | null };

/**
 * Refuses texts with new claims, unless somebody who may overrules the check with a reason; then words, reason and person
 * go into the audit log (commerce rule 39). It runs in the transaction that saves the texts.
 */
export async function reviewClaims(
  tx: Tx,
  input: ClaimOverrule & {
    before: readonly FieldText[];
    after: readonly FieldText[];
    /** An offer unless given. */
    about?: ClaimSection['about'];
    /** Of the audit log, `products` for example. */
    area: string;
    subject: { type: string; id: string };
    actor: NewAuditEvent['actor'];
  },
): Promise<Result<null, ClaimsRefused>> {
  const { overruleReason = null, area, subject, actor } = input;
  const found = findNewClaims(input);
  if (found.length === 0) return succeed(null);
  if (overruleReason === null) return fail({ code: 'claims', found });
  await recordAudit(tx, {
    actor,
    action: `${area}.claims_overruled`,
    subject,
    after: {
      reason: overruleReason,
      claims: found.map(({ field, sentence, claims }) => ({
        field,
        words: claims.map(({ words }) => words).join(', '),
        sentence,
      })),
    },
  });
  return succeed(null);
}
