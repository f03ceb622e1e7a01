import { AdminHeading } from './admin-heading';

/** The 404 of the back office, with links to go on. */
export function AdminNotFound() {
  return (
    <>
      <AdminHeading title="There is nothing here" />
      <p>
        Nothing in the back office has this address. Check the number in it, or look through{' '}
        <a href="/admin/orders">all orders</a>.
      </p>
    </>
  );
}
