'use client';

import { type ReactNode, useActionState } from 'react';
import account from '@/components/admin/account/account.module.css';
import { OwnCredentialsFields } from '@/components/admin/account/own-credentials-fields';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { confirmCode } from './actions';
import { RecoveryCodes } from './recovery-codes';
import styles from './second-factor.module.css';
import { INITIAL_SECOND_FACTOR_STATE } from './second-factor-state';

type Enrolment = {
  /** The picture for the app, drawn on the server. */
  pictureSvg: string;
  /** The same as text, for an app on the same phone. */
  secret: string;
  uri: string;
};

type SetUpFormProps = {
  /** Null when a second factor is in force. */
  enrolment: Enrolment | null;
  /** What is shown then, unless that has just come true: without JavaScript the page is rendered again. */
  children: ReactNode;
};

/** Sets an authenticator app up in two steps; a plain form where there is no JavaScript. */
export function SetUpForm({ enrolment, children }: SetUpFormProps) {
  const [state, submit, isSending] = useActionState(confirmCode, INITIAL_SECOND_FACTOR_STATE);
  if (state.recoveryCodes.length > 0) return <RecoveryCodes codes={state.recoveryCodes} />;
  if (!enrolment) return children;
  const { pictureSvg, secret, uri } = enrolment;
  return (
    <ol className={styles.steps}>
      <li>
        <h2>Show this to your authenticator app</h2>
        <p>
          Any that knows one-time codes will do, such as Aegis, 2FAS, Google Authenticator or the one in your
          password manager.
        </p>
        <div className={styles.scan}>
          <div
            className={styles.picture}
            role="img"
            aria-label="QR code for your authenticator app"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: squares that our own server has drawn.
            dangerouslySetInnerHTML={{ __html: pictureSvg }}
          />
          <div className={styles.byHand}>
            <p>
              On the phone itself, <a href={uri}>open your app</a>, or type this in:
            </p>
            <p>
              <code className={styles.secret}>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
            </p>
          </div>
        </div>
      </li>
      <li>
        <h2>Type the code that it shows, and your password</h2>
        <form action={submit} className={account.form}>
          <TextField
            id="code"
            name="code"
            label="Six digits"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            required
            error={state.errors.code}
          />
          <OwnCredentialsFields
            id="set-up"
            hasSecondFactor={false}
            errors={state.errors}
            hint="So that nobody else sets a second factor up for you."
          />
          <Button busy={isSending}>Turn it on</Button>
        </form>
      </li>
    </ol>
  );
}
