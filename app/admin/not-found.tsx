import { AdminMessage } from '@/components/admin/layout/admin-message';
import { AdminNotFound } from '@/components/admin/layout/admin-not-found';

/** What a browser shows whose script found nothing; a whole page is app/admin/nothing-here. */
export default function NotFound() {
  return (
    <AdminMessage>
      <AdminNotFound />
    </AdminMessage>
  );
}
