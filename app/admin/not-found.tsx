import { AdminMessage } from '@/components/admin/layout/admin-message';

export default function AdminNotFound() {
  return (
    <AdminMessage title="There is nothing here">
      <p>
        No order has this number. <a href="/admin/orders">All orders</a>
      </p>
    </AdminMessage>
  );
}
