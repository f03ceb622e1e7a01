import { AdminHeading } from './admin-heading';

/** Says that an address of the back office shows nothing, and leads on. */
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
