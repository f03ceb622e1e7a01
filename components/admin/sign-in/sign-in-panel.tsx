import { ClearDrafts } from '@/components/admin/drafts/clear-drafts';
import { Alert } from '@/components/ui/alert';
import { AuthPanel } from './auth-panel';
import { SignInForm } from './sign-in-form';

type SignInPanelProps = {
  returnTo: string;
  message: string | null;
  error: string | null;
  /** Somebody has just signed out here. */
  isSignedOut: boolean;
};

/** What the sign-in page shows. */
export function SignInPanel({ returnTo, message, error, isSignedOut }: SignInPanelProps) {
  return (
    <AuthPanel
      title="Staff sign-in"
      note={
        <>
          This door is for the people who run the shop. Looking for an order of yours?{' '}
          <a href="/orders/find">Find it here</a>; no account is needed.
        </>
      }
    >
      {message ? (
        <Alert tone="info" role="status">
          <p>{message}</p>
        </Alert>
      ) : null}
      {isSignedOut ? <ClearDrafts /> : null}
      <SignInForm returnTo={returnTo} error={error} />
      <p>
        <a href="/forgot-password">Forgot your password?</a>
      </p>
    </AuthPanel>
  );
}
