import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { SettingsForm } from './settings-schema';

/** What a sale rests on: an open shop that has it may change it, but not empty it (commerce rule 47). */
const REQUIRED_WHILE_OPEN = [
  'legalName',
  'addressLines',
  'contactEmail',
  'contactPhone',
  'taxNumber',
] as const satisfies readonly (keyof SettingsForm)[];

export type SettingsError =
  | { code: 'outdated' }
  | { code: 'required_while_open'; fields: (typeof REQUIRED_WHILE_OPEN)[number][] };

/** The columns that the form fills. */
export type SettingsColumns = Omit<SettingsForm, 'includedTaxPercent'> & { includedTaxBps: number };

/**
 * Updates the settings, unless somebody else has changed them since `expectedVersion` (optimistic lock).
 * @returns what the columns were before and are now.
 */
export async function updateSettings(
  tx: Tx,
  input: { form: SettingsForm; expectedVersion: number },
): Promise<Result<{ before: SettingsColumns; after: SettingsColumns }, SettingsError>> {
  const { includedTaxPercent, ...rest } = input.form;
  const after: SettingsColumns = { ...rest, includedTaxBps: includedTaxPercent };
  await tx.$queryRaw`select 1 from shop_settings where id = 1 for update`;
  const {
    id: _,
    version,
    openedAt,
    updatedAt: __,
    ...before
  } = await tx.shopSettings.findUniqueOrThrow({ where: { id: 1 } });
  if (version !== input.expectedVersion) return fail({ code: 'outdated' });
  const emptied = REQUIRED_WHILE_OPEN.filter((field) => before[field] && !after[field]);
  if (openedAt !== null && emptied.length > 0) return fail({ code: 'required_while_open', fields: emptied });
  await tx.shopSettings.update({ where: { id: 1 }, data: { ...after, version: version + 1 } });
  return succeed({ before, after });
}
