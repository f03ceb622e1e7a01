'use client';

import { AdminMessage } from '@/components/admin/layout/admin-message';

export default function AdminError() {
  return (
    <AdminMessage title="That did not work">
      <p>
        Something went wrong on our side, and the log tells what. Load the page again, or go back to{' '}
        <a href="/admin/orders">all orders</a>.
      </p>
    </AdminMessage>
  );
}
