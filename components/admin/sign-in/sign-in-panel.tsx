import { Notice } from '@/components/ui/notice';
import { SignInForm } from './sign-in-form';
import styles from './sign-in-panel.module.css';

type SignInPanelProps = { returnTo: string; hasSignedOut: boolean; error: string | null };

/** What the sign-in page shows. */
export function SignInPanel({ returnTo, hasSignedOut, error }: SignInPanelProps) {
  return (
    <main id="main" tabIndex={-1} className={styles.main}>
      <div className={styles.panel}>
        <h1 className={styles.title}>Staff sign-in</h1>
        {hasSignedOut ? (
          <Notice tone="info" role="status">
            <p>You are signed out.</p>
          </Notice>
        ) : null}
        <SignInForm returnTo={returnTo} error={error} />
        <p className={styles.note}>
          This door is for the people who run the shop. Looking for an order of yours?{' '}
          <a href="/orders/find">Find it here</a>; no account is needed.
        </p>
      </div>
    </main>
  );
}
