import { ForgetDrafts } from '@/components/admin/drafts/forget-drafts';
import { Notice } from '@/components/ui/notice';
import { DoorPanel } from './door-panel';
import { SignInForm } from './sign-in-form';

type SignInPanelProps = {
  returnTo: string;
  notice: string | null;
  error: string | null;
  /** Somebody has just signed out here. */
  isSignedOut: boolean;
};

/** What the sign-in page shows. */
export function SignInPanel({ returnTo, notice, error, isSignedOut }: SignInPanelProps) {
  return (
    <DoorPanel
      title="Staff sign-in"
      note={
        <>
          This door is for the people who run the shop. Looking for an order of yours?{' '}
          <a href="/orders/find">Find it here</a>; no account is needed.
        </>
      }
    >
      {notice ? (
        <Notice tone="info" role="status">
          <p>{notice}</p>
        </Notice>
      ) : null}
      {isSignedOut ? <ForgetDrafts /> : null}
      <SignInForm returnTo={returnTo} error={error} />
      <p>
        <a href="/forgot-password">Forgot your password?</a>
      </p>
    </DoorPanel>
  );
}
