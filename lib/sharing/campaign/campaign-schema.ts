import { z } from 'zod';
import { parseMoney } from '@/lib/core/parse-money';
import { SHARE_LEVELS } from '@/lib/sharing/share-level';
import { SHARE_NETWORKS } from '@/lib/sharing/share-network';

const PERCENT = 'Give a percentage from 0.01 to 90, with at most two decimals.';
const DAYS = 'Give whole days, from 1 to 365.';
const RUPEES = 'Give whole rupees, 0 for no minimum.';
const CODES_A_DAY = 'Give a whole number of codes, from 1 to 100000.';
const CODES_IN_ALL = 'Give a whole number of codes, from 1 to 9999999, or leave it empty for no bound.';
const MAX_CODES_A_DAY = 100_000;

const campaignFields = z.object({
  isActive: z.boolean(),
  percentOff: z
    .string()
    .trim()
    .regex(/^\d{1,2}([.,]\d{1,2})?$/, PERCENT)
    .transform((text) => Math.round(Number(text.replace(',', '.')) * 100))
    .refine((bps) => bps >= 1 && bps <= 9000, PERCENT),
  codeLifeDays: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, DAYS)
    .transform(Number)
    .refine((days) => days >= 1 && days <= 365, DAYS),
  minimumRupees: z.string().transform((typed, context) => {
    const minimumMinor = parseMoney(typed, 'PKR');
    if (minimumMinor !== null) return minimumMinor;
    context.addIssue({ code: 'custom', message: RUPEES });
    return z.NEVER;
  }),
  codesPerDay: z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, CODES_A_DAY)
    .transform(Number)
    .refine((codes) => codes >= 1 && codes <= MAX_CODES_A_DAY, CODES_A_DAY),
  /** Null for no bound. */
  codesInAll: z
    .string()
    .trim()
    .regex(/^(\d{1,7})?$/, CODES_IN_ALL)
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((codes) => codes === null || codes >= 1, CODES_IN_ALL),
  networks: z.array(
    z.object({
      network: z.enum(SHARE_NETWORKS),
      isEnabled: z.boolean(),
      requiredLevel: z.enum(SHARE_LEVELS, { error: 'Choose what has to be there.' }),
    }),
  ),
});

/** The form of the campaign, as a browser sends it: texts, and switches that are there or not. */
export const campaignSchema = campaignFields.transform(({ minimumRupees, ...form }) => ({
  ...form,
  minimumSubtotalMinor: minimumRupees,
}));

export type CampaignForm = z.infer<typeof campaignSchema>;

/** Reads the form's fields into what the schema checks. */
export function readCampaignForm(form: FormData): unknown {
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    isActive: form.has('isActive'),
    percentOff: text('percentOff'),
    codeLifeDays: text('codeLifeDays'),
    minimumRupees: text('minimumRupees'),
    codesPerDay: text('codesPerDay'),
    codesInAll: text('codesInAll'),
    networks: SHARE_NETWORKS.map((network) => ({
      network,
      isEnabled: form.has(`isEnabled.${network}`),
      requiredLevel: text(`requiredLevel.${network}`),
    })),
  };
}
