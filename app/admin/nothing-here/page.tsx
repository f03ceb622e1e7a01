import type { Metadata } from 'next';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { NothingHere } from '@/components/admin/layout/nothing-here';
import { requireSignedIn } from '@/lib/auth/require-staff';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'There is nothing here' };

/** Stands where a page of the back office found nothing (scripts/server/staff-answers.ts). */
export default async function NothingHerePage() {
  const staff = await requireSignedIn();
  return (
    <AdminFrame staff={staff}>
      <NothingHere />
    </AdminFrame>
  );
}
