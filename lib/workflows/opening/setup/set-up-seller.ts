import 'server-only';
import { changedFields } from '@/lib/audit/changed-fields';
import type { Tx } from '@/lib/db/client';
import { findShopSettings } from '@/lib/settings/queries';
import { settingsFormDefaults } from '@/lib/settings/settings-form-defaults';
import { type SettingsForm, settingsSchema } from '@/lib/settings/settings-schema';
import { applyShopSettings } from '@/lib/workflows/settings/change-shop-settings';
import type { SetupFile } from './setup-file';
import { claimIssues, describeValue, SETUP_ACTOR, type SectionOutcome } from './setup-section';

/** The fields of the file, by those of the settings. */
const PATHS: Readonly<Partial<Record<keyof SettingsForm, string>>> = {
  shopName: 'seller.shopName',
  legalName: 'seller.legalName',
  addressLines: 'seller.address',
  contactEmail: 'seller.email',
  contactPhone: 'seller.phone',
  whatsappNumber: 'seller.whatsapp',
  taxNumber: 'seller.taxNumber',
  includedTaxPercent: 'seller.includedTaxPercent',
  isFictitious: 'fictitious',
};

const pathOf = (field: PropertyKey | undefined) =>
  PATHS[field as keyof SettingsForm] ?? `seller.${String(field)}`;

/** Saves who sells, as the settings' form does, where the file says something else. */
export async function setUpSeller(tx: Tx, file: SetupFile): Promise<SectionOutcome> {
  const settings = await findShopSettings(tx);
  const { isPaused, isFictitious } = settings;
  const now = { ...settingsFormDefaults(settings), isPaused, isFictitious };
  const { form, issues } = readFields(now, namedFields(file));
  if (!form) return { changes: [], issues };
  const before = settingsSchema.safeParse(now);
  const changed = before.success ? changedFields(before.data, form) : { before: {}, after: form };
  if (!changed) return { changes: [], issues };
  const saved = await applyShopSettings(tx, {
    form,
    expectedVersion: settings.version,
    actor: SETUP_ACTOR,
  });
  if (!saved.ok) return { changes: [], issues: [...issues, ...describeRefusal(saved.error)] };
  const names = Object.keys(changed.after) as (keyof SettingsForm)[];
  const changes = names.map((name) => {
    const was: Partial<SettingsForm> = changed.before;
    return `${pathOf(name)}: ${describeValue(was[name])} → ${describeValue(form[name])}`;
  });
  return { changes, issues };
}

type Fields = Record<string, string | boolean>;

/** What is named, without the fields that are wrong: so that the others count as given when the list is made. */
function readFields(
  now: Fields,
  named: Fields,
): { form: SettingsForm | null; issues: SectionOutcome['issues'] } {
  const read = settingsSchema.safeParse({ ...now, ...named });
  if (read.success) return { form: read.data, issues: [] };
  const issues = read.error.issues.map(({ path: [field], message }) => ({ path: pathOf(field), message }));
  const isWrong = (name: string) => read.error.issues.some(({ path: [field] }) => field === name);
  const others = Object.fromEntries(Object.entries(named).filter(([name]) => !isWrong(name)));
  return { form: settingsSchema.safeParse({ ...now, ...others }).data ?? null, issues };
}

function namedFields({ seller, fictitious }: SetupFile): Fields {
  const named = {
    shopName: seller.shopName,
    legalName: seller.legalName,
    addressLines: seller.address,
    contactEmail: seller.email,
    contactPhone: seller.phone,
    whatsappNumber: seller.whatsapp,
    taxNumber: seller.taxNumber,
    includedTaxPercent: seller.includedTaxPercent,
  };
  const given = Object.entries(named).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(given), isFictitious: fictitious };
}

type Refusal = Extract<Awaited<ReturnType<typeof applyShopSettings>>, { ok: false }>['error'];

function describeRefusal(error: Refusal): SectionOutcome['issues'] {
  switch (error.code) {
    case 'claims':
      return error.found.flatMap((found) => claimIssues(pathOf(found.field), [found]));
    case 'required_while_open':
      return error.fields.map((field) => ({
        path: pathOf(field),
        message: 'The shop is open, so this can’t be emptied.',
      }));
    case 'outdated':
      return [{ path: 'seller', message: 'Somebody else changed the settings just now. Run it again.' }];
    default:
      return error satisfies never;
  }
}
