'use client';

import { unstable_isUnrecognizedActionError as isOfAnotherVersion } from 'next/navigation';
import { Button } from '@/components/ui/button';
import styles from './admin-error-page.module.css';
import { AdminHeading } from './admin-heading';
import { AdminMessage } from './admin-message';

type AdminErrorPageProps = { error: unknown; retry: () => void };

/** A page of the back office that failed, or whose form did; what was typed waits for it (components/admin/drafts). */
export function AdminErrorPage({ error, retry }: AdminErrorPageProps) {
  const isOutdated = isOfAnotherVersion(error);
  return (
    <AdminMessage>
      <AdminHeading title={isOutdated ? 'The shop has been updated' : 'That did not work'} />
      <div className={styles.failed}>
        <p>
          {isOutdated
            ? 'This page was opened before the update, and nothing was changed. Load it again and send the form once more.'
            : 'Something went wrong on our side, and the log tells what. If you had sent a form, look first whether it was done.'}
        </p>
        <p>What you had typed is kept: it stands in its form again once the page is there.</p>
        <p className={styles.ways}>
          <Button type="button" onClick={isOutdated ? () => location.reload() : retry}>
            {isOutdated ? 'Load the page again' : 'Try again'}
          </Button>
          <a href="/admin/orders">All orders</a>
        </p>
      </div>
    </AdminMessage>
  );
}
