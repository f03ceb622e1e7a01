import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { NotPermitted } from '@/components/admin/layout/not-permitted';
import { requireSignedIn } from '@/lib/auth/authorisation/require-staff';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Not permitted' };

/** Sent in place of a denied page of the back office (server/responses/admin-response-guard.ts), with 403. */
export default async function NotPermittedPage() {
  const staff = await requireSignedIn();
  return (
    <AdminFrame staff={staff}>
      <NotPermitted role={staff.role} />
    </AdminFrame>
  );
}
