import { AdminMessage } from '@/components/admin/layout/admin-message';
import { Button } from '@/components/ui/button';
import styles from './order-list-failed.module.css';

/** A page about one order, or some, that could not be made. */
export function PageFailed({ retry }: { retry: () => void }) {
  return (
    <AdminMessage title="That did not work">
      <div className={styles.failed}>
        <p>
          Something went wrong on our side, and the log tells what. If you had sent a form, look at the order
          first: what it asked for may have been done.
        </p>
        <p className={styles.ways}>
          <Button type="button" onClick={retry}>
            Try again
          </Button>
          <a href="/admin/orders">All orders</a>
        </p>
      </div>
    </AdminMessage>
  );
}
