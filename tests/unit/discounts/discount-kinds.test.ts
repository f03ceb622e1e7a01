import { describe, expect, it } from 'vitest';
import { DISCOUNT_KIND_DEFINITIONS } from '@/lib/discounts/discount-kind-definitions';
import { discountSchema } from '@/lib/discounts/discount-schema';
import { DISCOUNT_KINDS } from '@/lib/pricing/discount-kinds';
import { DiscountKind } from '@/prisma/generated/enums';

const NO_VALUE = { percentOffBps: null, amountOffMinor: null };
const form = (kind: string, value: string) => ({
  title: 'Eid',
  kind,
  value,
  minimum: '',
  startsAt: '',
  endsAt: '',
  redemptionLimit: '',
  perPersonLimit: '1',
  isActive: true,
  productIds: [],
});

it('the kinds of discount are those of the database', () => {
  expect([...DISCOUNT_KINDS].sort()).toEqual(Object.values(DiscountKind).sort());
});

describe.each(DISCOUNT_KINDS)('a discount of the kind %s', (kind) => {
  const { option, field, format, label, labelOnOrder } = DISCOUNT_KIND_DEFINITIONS[kind];

  it('shows what was typed again, and says in words what it takes off', () => {
    const typed = field ? '15' : '';
    const { facts } = discountSchema.parse(form(kind, typed));
    const value = { ...facts, currency: 'PKR' as const };
    expect(format(value)).toBe(typed);
    expect(label(value)).toMatch(/\w/);
    expect(labelOnOrder({ ...value, amountMinor: 1_500 })).toMatch(/\w/);
    expect(option).toMatch(/^[A-Z]/);
  });

  it('takes exactly the values that it has a field for', () => {
    const refused = discountSchema.safeParse(form(kind, 'much')).error?.issues ?? [];
    expect(refused.map(({ message }) => message)).toEqual(field ? [field.problem] : []);
    if (!field) expect(discountSchema.parse(form(kind, 'much')).facts).toMatchObject(NO_VALUE);
  });
});

it('the values that buyers have read stay as they are', () => {
  const { percent, amount, free_delivery } = DISCOUNT_KIND_DEFINITIONS;
  const value = { percentOffBps: 1250, amountOffMinor: 50_000, currency: 'PKR' as const };
  expect([percent, amount, free_delivery].map((kind) => kind.label(value))).toEqual([
    '12.5%',
    'PKR\u00a0500',
    'Free delivery',
  ]);
});
