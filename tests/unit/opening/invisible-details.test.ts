import { describe, expect, it } from 'vitest';
import { policyTextSchema } from '@/lib/policies/policy-text-schema';
import { settingsSchema } from '@/lib/settings/settings-schema';

const INVISIBLE = ' \u200b\u2060\ufeff ';
const { shopName, legalName, addressLines, contactPhone, taxNumber } = settingsSchema.shape;

describe('details of the shop that nobody can see', () => {
  it('count as empty', () => {
    expect(legalName.parse(INVISIBLE)).toBeNull();
    expect(taxNumber.parse(INVISIBLE)).toBeNull();
    expect(contactPhone.parse(INVISIBLE)).toBeNull();
    expect(addressLines.parse(`${INVISIBLE}\n${INVISIBLE}`)).toBe('');
    expect(shopName.safeParse(INVISIBLE).success).toBe(false);
    expect(policyTextSchema.safeParse({ text: INVISIBLE, isConfirmed: true }).success).toBe(false);
  });

  it('are taken off the ends of what is given', () => {
    expect(legalName.parse(`${INVISIBLE}سکون${INVISIBLE}`)).toBe('سکون');
  });
});
