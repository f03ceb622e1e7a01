import 'server-only';
import { changedFields } from '@/lib/audit/changed-fields';
import { type NewAuditEvent, recordAudit } from '@/lib/audit/record-audit';
import type { Result } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { SettingsForm } from '@/lib/settings/settings-schema';
import { type SettingsColumns, type SettingsError, updateSettings } from '@/lib/settings/update-settings';
import { type ClaimOverrule, type ClaimsRefused, reviewClaims } from '@/lib/workflows/claims/review-claims';

type Change = ClaimOverrule & {
  form: SettingsForm;
  expectedVersion: number;
  actor: NewAuditEvent['actor'];
};

/** Changes the shop's settings; the database notifies, and every page is published anew. */
export function changeShopSettings(input: Change): Promise<Result<null, SettingsError | ClaimsRefused>> {
  return inTransaction((tx) => applyShopSettings(tx, input));
}

/** The same, in a transaction that is open. */
export async function applyShopSettings(
  tx: Tx,
  input: Change,
): Promise<Result<null, SettingsError | ClaimsRefused>> {
  const { actor, overruleReason } = input;
  const subject = { type: 'shop_settings', id: '1' };
  const updated = await updateSettings(tx, input);
  if (!updated.ok) return updated;
  const changed = changedFields(updated.value.before, updated.value.after);
  if (changed) await recordAudit(tx, { actor, action: 'settings.changed', subject, ...changed });
  const before = settingsTexts(updated.value.before);
  const after = settingsTexts(updated.value.after);
  return reviewClaims(tx, { before, after, overruleReason, area: 'settings', subject, actor });
}

/** What visitors read of the settings; who sells and where is no place for promises. */
function settingsTexts({ shopName, notice, pausedMessage }: SettingsColumns) {
  return Object.entries({ shopName, notice, pausedMessage }).map(([field, text]) => ({ field, text }));
}
