import { z } from 'zod';
import { countryName } from '@/lib/core/country-name';
import { emailField } from '@/lib/core/email-field';
import { trimInput } from '@/lib/core/input-text';
import { parsePhone, TWO_PHONES_MESSAGE } from '@/lib/core/phone-number';
import { fail, type Result, succeed } from '@/lib/core/result';
import { PAYMENT_METHODS } from '@/lib/pricing/payment-methods';
import { countryRule } from './countries';
import { readPostalCode } from './postal-code';

// A control character in a name or street is never meant, and would travel into mails and labels.
const CONTROL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

function text(input: { missing: string; longest: number; shortest?: number }) {
  return z
    .string({ error: input.missing })
    .overwrite(trimInput)
    .min(input.shortest ?? 1, input.missing)
    .max(input.longest, `This is longer than ${input.longest} characters. Please shorten it.`)
    .refine((value) => !CONTROL.test(value), 'Remove the line breaks or control characters.');
}

function optionalText(longest: number) {
  return text({ missing: '', longest, shortest: 0 })
    .nullish()
    .transform((value) => value || null);
}

const addressSchema = z
  .object(
    {
      name: text({ missing: 'Enter the name of the person who receives the parcel.', longest: 100 }),
      line1: text({ missing: 'Enter the street and house number.', longest: 200 }),
      line2: optionalText(200),
      city: text({ missing: 'Enter the city.', longest: 100 }),
      region: optionalText(100),
      postalCode: optionalText(24),
      country: z
        .string({ error: 'Choose a country.' })
        .trim()
        .toUpperCase()
        .refine(
          (code) => countryRule(code) !== null,
          'We don’t deliver to this country yet. Choose one from the list.',
        ),
      phone: text({ missing: 'Enter a phone number so the courier can call you.', longest: 60 }),
    },
    { error: 'Enter the delivery address.' },
  )
  .superRefine((address, context) => {
    const rule = countryRule(address.country);
    if (!rule) return;
    const country = countryName(address.country);
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (rule.isRegionRequired && !address.region)
      refuse('region', `Enter the state or province; ${country} needs it.`);
    if (rule.isPostalCodeRequired && !address.postalCode) refuse('postalCode', 'Enter the postal code.');
    if (address.postalCode && !readPostalCode(address.postalCode, address.country)) {
      refuse('postalCode', `This isn’t a valid postal code for ${country}. Please check it.`);
    }
    const phone = parsePhone(address.phone, address.country);
    if (phone.ok) return;
    if (phone.error === 'several') refuse('phone', TWO_PHONES_MESSAGE);
    else {
      const example =
        address.country === 'PK'
          ? ', for example 0300 1234567'
          : ', with the country code, for example +44 7400 123456';
      refuse('phone', `This isn’t a complete phone number. Enter it as you’d dial it${example}.`);
    }
  })
  .transform((address) => ({
    ...address,
    postalCode: address.postalCode && readPostalCode(address.postalCode, address.country),
    phone: phoneOf(address),
  }));

function phoneOf({ phone, country }: { phone: string; country: string }): string {
  const read = parsePhone(phone, country);
  return read.ok ? read.value : phone;
}

/** An address as a form holds it; a field that is missing is empty. */
export type AddressInput = { [Field in keyof z.input<typeof addressSchema>]?: string };

/** Checks an address by the rules of the checkout. @returns it as it is stored, or what is wrong by field. */
export function checkAddress(
  address: AddressInput,
): Result<z.output<typeof addressSchema>, Record<string, string>> {
  const checked = addressSchema.safeParse(address);
  if (checked.success) return succeed(checked.data);
  return fail(Object.fromEntries(checked.error.issues.map(({ path, message }) => [path.join('.'), message])));
}

const UNCONFIRMED = 'Read the safety note and tick this box. We can’t sell the device without it.';

/** Body of `POST /api/checkout`. */
export const checkoutSchema = z.object({
  email: emailField({ missing: 'Enter your email address.' }),
  shippingAddress: addressSchema,
  deliveryOption: z
    .string({ error: 'Choose how we deliver.' })
    .min(1, 'Choose how we deliver.')
    .max(64, 'Choose how we deliver.'),
  paymentMethod: z.enum(PAYMENT_METHODS, 'Choose how you pay.'),
  /** The edition of the safety note that the buyer confirms, as the page showed it. */
  safetyAcknowledged: z.string({ error: UNCONFIRMED }).min(1, UNCONFIRMED).max(40, UNCONFIRMED),
  expectedTotalMinor: z
    .int({ error: 'The total that you saw is missing: send expectedTotalMinor in minor units.' })
    .min(0, 'The total cannot be negative.'),
});

/** A checked request to buy what is in the cart. */
export type CheckoutRequest = z.infer<typeof checkoutSchema>;
