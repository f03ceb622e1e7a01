import { AdminMessage } from '@/components/admin/layout/admin-message';
import { NotPermitted } from '@/components/admin/layout/not-permitted';

/** What a browser shows whose script was refused; a whole page that is refused is app/admin/not-permitted. */
export default function Forbidden() {
  return (
    <AdminMessage>
      <NotPermitted />
    </AdminMessage>
  );
}
