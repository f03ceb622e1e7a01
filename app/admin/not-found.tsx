import { AdminMessage } from '@/components/admin/layout/admin-message';

export default function AdminNotFound() {
  return (
    <AdminMessage title="There is nothing here">
      <p>
        Nothing in the back office has this address. Check the number in it, or look through{' '}
        <a href="/admin/orders">all orders</a>.
      </p>
    </AdminMessage>
  );
}
