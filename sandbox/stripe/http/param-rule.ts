export type TextFormat = 'url' | 'email' | 'currency' | 'coupon_id';

type Kind =
  | { kind: 'text'; max: number; format?: TextFormat; oneOf?: readonly string[] }
  | { kind: 'integer'; min: number; max: number }
  | { kind: 'percentage' }
  | { kind: 'flag' }
  | { kind: 'metadata' }
  | { kind: 'time_range' }
  | { kind: 'list'; of: ParamRule; max: number }
  | { kind: 'group'; fields: ParamFields }
  /** Stripe knows it, it changes nothing here: kept and handed back as it came. */
  | { kind: 'stored' }
  /** Stripe knows it and it would change what happens: refused loudly unless it asks for nothing. */
  | { kind: 'not_simulated'; harmless: string | null };

export type ParamRule = Kind & { required?: boolean };
export type ParamFields = Readonly<Record<string, ParamRule>>;

export const text = (max = 5000): ParamRule => ({ kind: 'text', max });
export const formatted = (format: TextFormat, max = 5000): ParamRule => ({ kind: 'text', max, format });
export const oneOf = (...values: string[]): ParamRule => ({ kind: 'text', max: 5000, oneOf: values });
export const integer = (min = 0, max = Number.MAX_SAFE_INTEGER): ParamRule => ({ kind: 'integer', min, max });
export const percentage = (): ParamRule => ({ kind: 'percentage' });
export const flag = (): ParamRule => ({ kind: 'flag' });
export const metadata = (): ParamRule => ({ kind: 'metadata' });
export const timeRange = (): ParamRule => ({ kind: 'time_range' });
export const list = (of: ParamRule, max = 100): ParamRule => ({ kind: 'list', of, max });
export const group = (fields: ParamFields): ParamRule => ({ kind: 'group', fields });
export const stored = (): ParamRule => ({ kind: 'stored' });
export const notSimulated = (harmless: string | null = null): ParamRule => ({
  kind: 'not_simulated',
  harmless,
});
export const required = (rule: ParamRule): ParamRule => ({ ...rule, required: true });
