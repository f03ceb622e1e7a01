import type { FormState } from '@/components/admin/forms/form-state';
import { refuseForm } from '@/components/admin/forms/refuse-form';
import type { Claim } from '@/lib/claims/claim';
import { describeClaims } from '@/lib/claims/describe-claim';
import type { FieldClaims } from '@/lib/claims/find-new-claims';
import { CLAIM_REASON_FIELD } from './claim-reason-field';

const PROMISES_TOO_MUCH = 'Some words promise more than this shop can prove. Nothing was changed.';

/**
 * Sends a form back in which texts make claims: each field says which words it is and what to write instead. Whoever may
 * overrule the check is asked for a reason.
 * @param fieldOf the name of a field in the form, where it is another.
 */
export function refuseClaims(
  previous: FormState,
  form: FormData,
  input: {
    found: readonly FieldClaims[];
    mayOverrule: boolean;
    fieldOf?: (field: string) => string;
  },
): FormState {
  const { found, mayOverrule, fieldOf = (field) => field } = input;
  const claimsOf = new Map<string, Claim[]>();
  for (const { field, claims } of found) {
    const name = fieldOf(field);
    claimsOf.set(name, [...(claimsOf.get(name) ?? []), ...claims]);
  }
  const errors = Object.fromEntries([...claimsOf].map(([name, claims]) => [name, describeClaims(claims)]));
  if (mayOverrule) errors[CLAIM_REASON_FIELD] = 'Change the marked words, or say why they may stand.';
  return refuseForm(previous, form, {
    detail: mayOverrule
      ? `${PROMISES_TOO_MUCH} Change them, or say at the end of the form why they may stand.`
      : `${PROMISES_TOO_MUCH} Change them; only an owner can let them stand.`,
    errors,
  });
}
