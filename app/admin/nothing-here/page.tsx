import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminNotFound } from '@/components/admin/layout/admin-not-found';
import { requireSignedIn } from '@/lib/auth/authorisation/require-staff';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'There is nothing here' };

/** Stands where a page of the back office found nothing (server/responses/admin-response-guard.ts). */
export default async function NothingHerePage() {
  const staff = await requireSignedIn();
  return (
    <AdminFrame staff={staff}>
      <AdminNotFound />
    </AdminFrame>
  );
}
