import { AdminMessage } from '@/components/admin/layout/admin-message';

/** What a browser shows whose script was refused; a whole page that is refused is app/admin/not-permitted. */
export default function AdminForbidden() {
  return (
    <AdminMessage title="Not permitted">
      <p>
        Your role does not allow this, and nothing was changed. If you need it, ask the owner of the shop, or
        go back to <a href="/admin">the start page</a>.
      </p>
    </AdminMessage>
  );
}
