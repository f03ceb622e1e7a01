import type { Metadata } from 'next';
import styles from '@/components/admin/audit/audit.module.css';
import { AuditFilterForm } from '@/components/admin/audit/audit-filter-form';
import { AuditTable } from '@/components/admin/audit/audit-table';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { auditPath, parseAuditFilters } from '@/lib/audit/audit-filters';
import { listActors, listAuditEvents } from '@/lib/audit/queries';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Audit log' };

type AuditPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const filters = parseAuditFilters(await searchParams);
  const staff = await requireStaff('audit.view', auditPath(filters));
  const [{ entries, olderThan }, actors] = await Promise.all([listAuditEvents(filters), listActors()]);
  return (
    <AdminFrame staff={staff} current="/admin/audit">
      <AdminHeading title="Audit log" />
      <AuditFilterForm filters={filters} actors={actors} />
      {entries.length > 0 ? (
        <AuditTable entries={entries} />
      ) : (
        <p className={styles.none}>Nothing was changed that fits.</p>
      )}
      {olderThan ? (
        <p className={styles.older}>
          <a href={auditPath({ ...filters, before: olderThan })}>Older entries →</a>
        </p>
      ) : null}
    </AdminFrame>
  );
}
