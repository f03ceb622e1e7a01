import { z } from 'zod';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { parseEmailAddress } from '@/lib/core/email-address';
import { trimInput } from '@/lib/core/input-text';
import { parsePercentBps } from '@/lib/core/percent';
import { parsePhone, TWO_PHONES_MESSAGE } from '@/lib/core/phone-number';

const LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;
const MAX_ADDRESS_LINES = 6;

function line(longest: number) {
  return z
    .string()
    .transform(trimInput)
    .pipe(
      z.string().max(longest, `Keep it within ${longest} characters.`).regex(LINE, 'Keep it on one line.'),
    );
}

const phone = line(60).transform((typed, context): string | null => {
  if (typed === '') return null;
  const read = parsePhone(typed, HOME_COUNTRY);
  if (read.ok) return read.value;
  const message =
    read.error === 'several'
      ? TWO_PHONES_MESSAGE
      : 'This is not a complete phone number. Write it as you dial it, for example 0300 1234567.';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const MIN_IDLE_MINUTES = 5;
/** As long as a session lives at most. */
const MAX_IDLE_MINUTES = 12 * 60;
/** What stands in the fields until an owner sets them. */
export const DEFAULT_IDLE_MINUTES = { owner: 120, manager: 240, support: 480 } as const;

function idleMinutes(usual: number) {
  const inRange = (minutes: number) => minutes >= MIN_IDLE_MINUTES && minutes <= MAX_IDLE_MINUTES;
  return z
    .string()
    .trim()
    .transform((typed) => (typed === '' ? usual : /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN))
    .refine(inRange, `Give whole minutes, from ${MIN_IDLE_MINUTES} to ${MAX_IDLE_MINUTES}.`);
}

/** The settings as their form sends them: texts, and switches that are there or not. */
export const settingsSchema = z.object({
  shopName: line(60).refine((text) => text !== '', 'Give the shop a name.'),
  legalName: line(120).transform((text) => text || null),
  addressLines: z
    .string()
    .max(400, 'Keep the address within 400 characters.')
    .transform((text) =>
      text
        .split(/\r?\n/)
        .map(trimInput)
        .filter((part) => part !== '')
        .join('\n'),
    )
    .refine((text) => text.split('\n').length <= MAX_ADDRESS_LINES, `At most ${MAX_ADDRESS_LINES} lines.`),
  contactEmail: line(320).transform((typed, context): string | null => {
    const address = typed === '' ? null : parseEmailAddress(typed);
    if (address !== null || typed === '') return address;
    context.addIssue({
      code: 'custom',
      message: 'Enter a complete email address, for example name@example.com.',
    });
    return z.NEVER;
  }),
  contactPhone: phone,
  whatsappNumber: phone,
  taxNumber: line(40).transform((text) => text || null),
  includedTaxPercent: z.string().transform((typed, context) => {
    const bps = parsePercentBps(typed);
    if (bps !== null) return bps;
    context.addIssue({
      code: 'custom',
      message: 'Give a percentage from 0 to 100, with at most two decimals.',
    });
    return z.NEVER;
  }),
  notice: line(200),
  ownerIdleMinutes: idleMinutes(DEFAULT_IDLE_MINUTES.owner),
  managerIdleMinutes: idleMinutes(DEFAULT_IDLE_MINUTES.manager),
  supportIdleMinutes: idleMinutes(DEFAULT_IDLE_MINUTES.support),
  isPaused: z.boolean(),
  isFictitious: z.boolean(),
  pausedMessage: line(300),
});

/** Checked settings, as they are kept. */
export type SettingsForm = z.infer<typeof settingsSchema>;

const SWITCHES: readonly string[] = ['isPaused', 'isFictitious'];

/** Reads the form's fields into what the schema checks. */
export function readSettingsForm(form: FormData): unknown {
  const names = Object.keys(settingsSchema.shape);
  return Object.fromEntries(
    names.map((name) => [name, SWITCHES.includes(name) ? form.has(name) : String(form.get(name) ?? '')]),
  );
}
