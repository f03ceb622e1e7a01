import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { NotPermitted } from '@/components/admin/layout/not-permitted';
import { requireSignedIn } from '@/lib/auth/authorisation/require-staff';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Not permitted' };

/** Stands where a page of the back office was refused (server/responses/admin-response-guard.ts), and answers 403 there. */
export default async function NotPermittedPage() {
  const staff = await requireSignedIn();
  return (
    <AdminFrame staff={staff}>
      <NotPermitted role={staff.role} />
    </AdminFrame>
  );
}
