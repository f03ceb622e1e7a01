import 'server-only';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { getSignedInStaff } from '@/lib/auth/sessions/get-signed-in-staff';
import { CLAIM_REASON_FIELD } from './claim-reason-field';

const MAX_LENGTH = 500;
/** "ok" is no reason. */
const MIN_LENGTH = 10;

/** Whether the signed-in person may overrule the claim check, and the reason that their form gives for it. */
export async function readOverrule(
  form: FormData,
): Promise<{ mayOverrule: boolean; overruleReason: string | null }> {
  const staff = await getSignedInStaff();
  const mayOverrule = staff !== null && isPermitted({ role: staff.role, permission: 'claims.overrule' });
  const reason = String(form.get(CLAIM_REASON_FIELD) ?? '')
    .trim()
    .slice(0, MAX_LENGTH);
  return { mayOverrule, overruleReason: mayOverrule && reason.length >= MIN_LENGTH ? reason : null };
}
