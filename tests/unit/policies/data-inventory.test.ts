import { expect, it } from 'vitest';
import { RETENTION_RULES } from '@/lib/workflows/maintenance/retention-rules';
import { DATA_INVENTORY, describeRetention } from '@/lib/workflows/policies/documents/data-inventory';

it('the privacy page gives the period of every retention rule, from the rule itself', () => {
  const named = DATA_INVENTORY.flatMap(({ kept }) => kept.map(({ rule }) => rule));
  expect(named.toSorted()).toEqual(RETENTION_RULES.map(({ name }) => name).sort());
  for (const { name, days } of RETENTION_RULES) {
    const entry = DATA_INVENTORY.find(({ kept }) => kept.some(({ rule }) => rule === name));
    expect(entry && describeRetention(entry), name).toContain(days === 1 ? '1 day' : `${days} days`);
  }
});
