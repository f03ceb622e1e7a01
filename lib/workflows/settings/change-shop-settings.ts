import 'server-only';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import type { Result } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';
import type { SettingsForm } from '@/lib/settings/settings-schema';
import { type SettingsColumns, updateSettings } from '@/lib/settings/update-settings';
import { type ClaimOverrule, type ClaimsRefused, reviewClaims } from '@/lib/workflows/claims/review-claims';

/** Changes the shop's settings; the database notifies, and every page is published anew. */
export async function changeShopSettings(
  input: ClaimOverrule & { form: SettingsForm; expectedVersion: number; actor: StaffActor },
): Promise<Result<null, { code: 'outdated' } | ClaimsRefused>> {
  const { actor, overruleReason } = input;
  const subject = { type: 'shop_settings', id: '1' };
  return inTransaction(async (tx) => {
    const updated = await updateSettings(tx, input);
    if (!updated.ok) return updated;
    const changed = changedFields(updated.value.before, updated.value.after);
    if (changed) await recordAudit(tx, { actor, action: 'settings.changed', subject, ...changed });
    const before = settingsTexts(updated.value.before);
    const after = settingsTexts(updated.value.after);
    return reviewClaims(tx, { before, after, overruleReason, area: 'settings', subject, actor });
  });
}

/** What visitors read of the settings; who sells and where is no place for promises. */
function settingsTexts({ shopName, notice, pausedMessage }: SettingsColumns) {
  return Object.entries({ shopName, notice, pausedMessage }).map(([field, text]) => ({ field, text }));
}
