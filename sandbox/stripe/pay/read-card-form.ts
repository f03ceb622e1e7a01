import type { CardPayment, Payer } from '../store/records';
import { brandOf, isLuhnValid } from './card-number';

export type FieldName = 'email' | 'card_number' | 'exp' | 'cvc' | 'name';
export type FieldErrors = Partial<Record<FieldName, string>>;

export type FormResult<Value> = { ok: true; value: Value } | { ok: false; errors: FieldErrors };

/** Validates the card form of the hosted checkout; `now` decides whether the card has expired. */
export function readCardForm(form: URLSearchParams, now: Date): FormResult<CardPayment> {
  const number = (form.get('card_number') ?? '').replace(/[\s-]/g, '');
  const expiry = readExpiry(form.get('exp') ?? '');
  const payer = readPayer(form);
  // In the order of the fields on the page, which is the order in which they are listed to the payer.
  const errors = withoutNulls({
    email: payer.ok ? null : (payer.errors.email ?? null),
    card_number: cardNumberError(number),
    exp: cardExpiryError(expiry, now),
    cvc: cardCvcError(form.get('cvc') ?? '', number),
    name: payer.ok ? null : (payer.errors.name ?? null),
  });
  if (!payer.ok || !expiry || Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    value: { number, brand: brandOf(number), last4: number.slice(-4), payer: payer.value, ...expiry },
  };
}

/**
 * The page marks both fields as required. A post that has no such field at all, as a script sends it, may do
 * without; a field that was sent must be filled.
 */
export function readPayer(form: URLSearchParams): FormResult<Payer> {
  const errors: FieldErrors = {};
  const name = form.get('name')?.trim() ?? null;
  const email = form.get('email')?.trim() ?? null;
  if (name === '') errors.name = 'Enter the name on the card.';
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)) {
    errors.email = 'Enter an e-mail address, for example name@example.com.';
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: { name, email } };
}

function withoutNulls(errors: Record<FieldName, string | null>): FieldErrors {
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== null));
}

function cardNumberError(number: string): string | null {
  if (number === '') return 'Enter the card number.';
  if (!/^\d+$/.test(number)) return 'A card number has digits only.';
  if (number.length < 13 || number.length > 19) return 'Your card number is incomplete.';
  return isLuhnValid(number) ? null : 'Your card number is invalid. Check each digit.';
}

type Expiry = { expMonth: number; expYear: number };

function readExpiry(text: string): Expiry | null {
  const match = /^(\d{1,2})\s*[/-]?\s*(\d{4}|\d{2})$/.exec(text.trim());
  if (!match) return null;
  const year = Number(match[2]);
  return { expMonth: Number(match[1]), expYear: year < 100 ? 2000 + year : year };
}

function cardExpiryError(expiry: Expiry | null, now: Date): string | null {
  if (!expiry) return 'Enter the expiry date as month and year, for example 12/30.';
  if (expiry.expMonth < 1 || expiry.expMonth > 12) return 'The month must be between 01 and 12.';
  // A card is good until the last day of its month.
  const isPast = new Date(Date.UTC(expiry.expYear, expiry.expMonth, 1)) <= now;
  if (isPast) return "Your card's expiry date is in the past.";
  return expiry.expYear > now.getUTCFullYear() + 50 ? "Your card's expiry year is invalid." : null;
}

function cardCvcError(cvc: string, number: string): string | null {
  const length = brandOf(number) === 'amex' ? 4 : 3;
  return new RegExp(`^\\d{${length}}$`).test(cvc.trim())
    ? null
    : `Enter the ${length} digits of the security code.`;
}
