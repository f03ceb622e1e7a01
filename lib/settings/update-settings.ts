import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { SettingsForm } from './settings-schema';

/** The columns that the form fills. */
export type SettingsColumns = Omit<SettingsForm, 'includedTaxPercent'> & { includedTaxBps: number };

/**
 * Updates the settings, unless somebody else has changed them since `expectedVersion` (optimistic lock).
 * @returns what the columns were before and are now.
 */
export async function updateSettings(
  tx: Tx,
  input: { form: SettingsForm; expectedVersion: number },
): Promise<Result<{ before: SettingsColumns; after: SettingsColumns }, { code: 'outdated' }>> {
  const { includedTaxPercent, ...rest } = input.form;
  const after: SettingsColumns = { ...rest, includedTaxBps: includedTaxPercent };
  await tx.$queryRaw`select 1 from shop_settings where id = 1 for update`;
  const {
    id: _,
    version,
    updatedAt: __,
    ...before
  } = await tx.shopSettings.findUniqueOrThrow({ where: { id: 1 } });
  if (version !== input.expectedVersion) return fail({ code: 'outdated' });
  await tx.shopSettings.update({ where: { id: 1 }, data: { ...after, version: version + 1 } });
  return succeed({ before, after });
}
