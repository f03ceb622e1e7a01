import 'server-only';
import { changedFacts } from '@/lib/audit/changed-facts';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff';
import { type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';
import type { SettingsForm } from '@/lib/settings/settings-schema';
import { updateSettings } from '@/lib/settings/update-settings';

/** Changes the shop's settings; every page follows by the database's word. */
export async function changeShopSettings(input: {
  form: SettingsForm;
  seenVersion: number;
  actor: StaffActor;
}): Promise<Result<null, { code: 'outdated' }>> {
  return inTransaction(async (tx) => {
    const updated = await updateSettings(tx, input);
    if (!updated.ok) return updated;
    const changed = changedFacts(updated.value.before, updated.value.after);
    if (changed) {
      await recordAudit(tx, {
        actor: input.actor,
        action: 'settings.changed',
        subject: { type: 'shop_settings', id: '1' },
        ...changed,
      });
    }
    return succeed(null);
  });
}
