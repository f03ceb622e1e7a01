import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { StaffTime } from '@/components/admin/layout/staff-time';
import { Facts } from '@/components/ui/facts';
import type { ComposedMail } from '@/lib/reports/compose-mail';
import styles from './mail-preview.module.css';

/** A mail as its reader sees it, and as plain text. */
export function MailPreview({ mail, orderNumber }: { mail: ComposedMail; orderNumber: string }) {
  return (
    <>
      <p className={styles.back}>
        <a href={`/admin/orders/${orderNumber}`}>← Order #{orderNumber}</a>
      </p>
      <AdminHeading title={mail.subject} />
      <Facts
        facts={[
          ['To', <bdi key="to">{mail.toAddress}</bdi>],
          mail.sentAt
            ? ['Sent', <StaffTime key="sent" at={mail.sentAt} />]
            : ['Owed since', <StaffTime key="owed" at={mail.createdAt} />],
        ]}
      />
      <p className={styles.hint}>
        Written from the order as it is now: the shop keeps what a mail is about, not its text.
      </p>
      {/* Without scripts, forms or a way to this page, whatever stands in a name or an address. */}
      <iframe title="The mail" sandbox="" srcDoc={mail.html} className={styles.mail} />
      <details className={styles.text}>
        <summary>As plain text</summary>
        <pre dir="auto">{mail.text}</pre>
      </details>
    </>
  );
}
