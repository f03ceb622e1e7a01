import 'server-only';
import { changedFields } from '@/lib/audit/changed-fields';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';
import type { SettingsForm } from '@/lib/settings/settings-schema';
import { updateSettings } from '@/lib/settings/update-settings';

/** Changes the shop's settings; the database notifies, and every page is published anew. */
export async function changeShopSettings(input: {
  form: SettingsForm;
  expectedVersion: number;
  actor: StaffActor;
}): Promise<Result<null, { code: 'outdated' }>> {
  return inTransaction(async (tx) => {
    const updated = await updateSettings(tx, input);
    if (!updated.ok) return updated;
    const changed = changedFields(updated.value.before, updated.value.after);
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
