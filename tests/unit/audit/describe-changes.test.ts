import { describe, expect, it } from 'vitest';
import { describeChanges } from '@/lib/audit/describe-changes';

describe('what an audit entry changed', () => {
  it('is told fact by fact, without what stayed', () => {
    expect(describeChanges({ role: 'support', name: 'A' }, { role: 'owner', name: 'A' })).toEqual([
      { name: 'role', before: 'support', after: 'owner' },
    ]);
  });

  it('names facts inside of others by their path, and members of a list by what they are called', () => {
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

  it('says none and empty, so that nothing is blank', () => {
    expect(describeChanges({ notice: '', taxNumber: null }, { notice: 'Closed', taxNumber: '123' })).toEqual([
      { name: 'notice', before: 'empty', after: 'Closed' },
      { name: 'tax number', before: 'none', after: '123' },
    ]);
  });

  it('is nothing where neither side says anything', () => {
    expect(describeChanges(null, null)).toEqual([]);
  });
});
