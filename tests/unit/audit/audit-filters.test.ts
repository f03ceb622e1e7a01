import { describe, expect, it } from 'vitest';
import { auditPath, parseAuditFilters } from '@/lib/audit/audit-filters';

const NOTHING = { who: null, what: null, from: null, to: null, subject: null, before: null };

describe('the filters of the audit log', () => {
  it('are read back from the URL that they make', () => {
    const filters = {
      who: '0198c1f2-0000-7000-8000-000000000001',
      what: 'people' as const,
      from: '2026-11-01',
      to: '2026-11-26',
      subject: 'staff:unknown',
      before: '1764150000000_0198c1f2-0000-7000-8000-000000000001',
    };
    const address = new URL(auditPath(filters), 'http://shop.test');
    expect(parseAuditFilters(Object.fromEntries(address.searchParams))).toEqual(filters);
  });

  it('ignore invalid values', () => {
    expect(
      parseAuditFilters({
        who: 'me',
        what: "'; drop table",
        from: '2026-13-45',
        to: ['yesterday', 'x'],
        subject: 'x',
        before: '1_2',
      }),
    ).toEqual(NOTHING);
    expect(parseAuditFilters({})).toEqual(NOTHING);
  });
});
