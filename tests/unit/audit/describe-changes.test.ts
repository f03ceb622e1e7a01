import { describe, expect, it } from 'vitest';
import { describeChanges } from '@/lib/audit/describe-changes';

describe('the changes of an audit entry', () => {
  it('are listed field by field, without unchanged ones', () => {
    expect(describeChanges({ role: 'support', name: 'A' }, { role: 'owner', name: 'A' })).toEqual([
      { name: 'role', before: 'support', after: 'owner' },
    ]);
  });

  it('name nested fields by path, and list items by name', () => {
    const before = { networks: [{ network: 'x', isEnabled: true }] };
    const after = {
      networks: [
        { network: 'email', isEnabled: true },
        { network: 'x', isEnabled: false },
      ],
    };
    expect(describeChanges(before, after)).toEqual([
      { name: 'networks › x › is enabled', before: 'yes', after: 'no' },
      { name: 'networks › email › network', before: null, after: 'email' },
      { name: 'networks › email › is enabled', before: null, after: 'yes' },
    ]);
  });

  it('show none and empty explicitly', () => {
    expect(describeChanges({ notice: '', taxNumber: null }, { notice: 'Closed', taxNumber: '123' })).toEqual([
      { name: 'notice', before: 'empty', after: 'Closed' },
      { name: 'tax number', before: 'none', after: '123' },
    ]);
  });

  it('are empty where neither side has a value', () => {
    expect(describeChanges(null, null)).toEqual([]);
  });
});
