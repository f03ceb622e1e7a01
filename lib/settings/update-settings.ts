import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { SettingsForm } from './settings-schema';

/** The columns that the form fills. */
export type SettingsFacts = Omit<SettingsForm, 'includedTaxPercent'> & { includedTaxBps: number };

/**
 * Sets the shop as its owner wants it, unless somebody else has changed it since `seenVersion`.
 * @returns what the columns were before and are now.
 */
export async function updateSettings(
  tx: Tx,
  input: { form: SettingsForm; seenVersion: number },
): Promise<Result<{ before: SettingsFacts; after: SettingsFacts }, { code: 'outdated' }>> {
  const { includedTaxPercent, ...rest } = input.form;
  const after: SettingsFacts = { ...rest, includedTaxBps: includedTaxPercent };
  await tx.$queryRaw`select 1 from shop_settings where id = 1 for update`;
  const {
    id: _,
    version,
    updatedAt: __,
    ...before
  } = await tx.shopSettings.findUniqueOrThrow({ where: { id: 1 } });
  if (version !== input.seenVersion) return fail({ code: 'outdated' });
  await tx.shopSettings.update({ where: { id: 1 }, data: { ...after, version: version + 1 } });
  return succeed({ before, after });
}
