import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { PermissionTable } from '@/components/admin/people/permission-table';
import { requireSignedIn } from '@/lib/auth/authorisation/require-staff';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'What each role may do' };

export default async function PermissionsPage() {
  const staff = await requireSignedIn('/admin/people/permissions');
  return (
    <AdminFrame staff={staff} current="/admin/people">
      <AdminHeading title="What each role may do" />
      <PermissionTable />
    </AdminFrame>
  );
}
