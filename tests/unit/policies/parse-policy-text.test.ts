import { describe, expect, it } from 'vitest';
import { parsePolicyNumbers } from '@/lib/policies/parse-policy-numbers';
import { parsePolicyText } from '@/lib/policies/parse-policy-text';
import { POLICY_FIELDS } from '@/lib/policies/policy-fields';
import { policyTextSchema } from '@/lib/policies/policy-text-schema';

describe('the text of a policy', () => {
  it('is paragraphs and lists', () => {
    expect(
      parsePolicyText('You have 7 days.\nWrite first.\n\n- Faulty: we pay.\n* Otherwise: you pay.\n'),
    ).toEqual([
      { kind: 'paragraph', text: 'You have 7 days. Write first.' },
      { kind: 'list', items: ['Faulty: we pay.', 'Otherwise: you pay.'] },
    ]);
  });

  it('keeps a list that follows its sentence without an empty line', () => {
    expect(parsePolicyText('We pay if:\n- it is faulty')).toEqual([
      { kind: 'paragraph', text: 'We pay if:' },
      { kind: 'list', items: ['it is faulty'] },
    ]);
  });

  it.each(['', '  \r\n ', 'a\u0000b', 'x'.repeat(6_001)])(
    'is refused when it is empty, too long or unprintable',
    (text) => {
      expect(policyTextSchema.safeParse({ text, isConfirmed: true }).success).toBe(false);
    },
  );

  it('has a draft in every field that may be saved as it is', () => {
    for (const { draft } of Object.values(POLICY_FIELDS))
      expect(policyTextSchema.safeParse({ text: draft, isConfirmed: false }).success).toBe(true);
  });
});

describe('the versions that an order keeps', () => {
  it('are read with what is unknown left out', () => {
    expect(parsePolicyNumbers({ returns: 3, forgotten: 1 })).toEqual({ returns: 3 });
    expect(parsePolicyNumbers(null)).toEqual({});
  });
});
