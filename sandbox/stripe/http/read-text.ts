import { isKnownCurrency } from '../money/currency';
import { ApiError } from './api-error';
import type { TextFormat } from './param-rule';

type TextRule = { max: number; format?: TextFormat; oneOf?: readonly string[] };

/** Checks one text parameter as Stripe does, and gives it back. */
export function readText(value: string, rule: TextRule, param: string): string {
  if (value === '') {
    throw new ApiError({
      message: `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
      code: 'parameter_invalid_empty',
      param,
    });
  }
  if (value.length > rule.max) {
    throw new ApiError({
      message: `Invalid string: ${value.slice(0, 10)}...${value.slice(-6)}; must be at most ${rule.max} characters`,
      param,
    });
  }
  if (rule.oneOf && !rule.oneOf.includes(value)) {
    throw new ApiError({ message: `Invalid ${param}: must be one of ${rule.oneOf.join(', ')}`, param });
  }
  if (rule.format) checkFormat(value, rule.format, param);
  return value;
}

function checkFormat(value: string, format: TextFormat, param: string): void {
  switch (format) {
    case 'url':
      if (!isWebAddress(value))
        throw new ApiError({ message: 'Not a valid URL', code: 'url_invalid', param });
      return;
    case 'email':
      if (!/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value)) {
        throw new ApiError({ message: `Invalid email address: ${value}`, code: 'email_invalid', param });
      }
      return;
    case 'currency':
      if (!isKnownCurrency(value)) {
        throw new ApiError({
          message: `Invalid currency: ${value}. It must be one that Stripe supports, in lower case.`,
          param,
        });
      }
      return;
    case 'coupon_id':
      if (!/^[A-Za-z0-9_-]+$/.test(value)) {
        throw new ApiError({
          message: `Invalid ${param}: only letters, digits, dashes and underscores`,
          param,
        });
      }
  }
}

/** `{CHECKOUT_SESSION_ID}` and its like are no legal URL characters, and Stripe takes them. */
function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s/]+/i.test(value) || /\s/.test(value)) return false;
  return URL.canParse(value);
}
