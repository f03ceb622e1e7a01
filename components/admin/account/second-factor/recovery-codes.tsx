import { Alert } from '@/components/ui/alert';
import styles from './second-factor.module.css';

/** The recovery codes, at the one moment when they can be seen. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <div className={styles.codes}>
      <Alert tone="positive" title="Your recovery codes" role="status">
        <p>
          Keep them where your phone is not: on paper, or in a password manager. Each lets you in once when
          the phone is gone. They are not shown again.
        </p>
      </Alert>
      <ul className={styles.list}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a href="/admin">I have kept them: on to the back office</a>
      </p>
    </div>
  );
}
