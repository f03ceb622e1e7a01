'use client';

import type { ReactNode } from 'react';
import { OwnCredentialsFields } from '@/components/admin/account/own-credentials-fields';
import { StaffFormBody } from '@/components/admin/forms/staff-form';
import form from '@/components/admin/forms/staff-form.module.css';
import { useFormAction } from '@/components/admin/forms/use-form-action';
import { TextField } from '@/components/ui/text-field';
import { confirmCode } from './actions';
import { RecoveryCodes } from './recovery-codes';
import styles from './second-factor.module.css';

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
  const handle = useFormAction(confirmCode);
  const { result } = handle.state;
  if (result) return <RecoveryCodes codes={result.recoveryCodes} />;
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
        <StaffFormBody handle={handle} className={form.narrow} submit="Turn it on">
          {(fields) => (
            <>
              <TextField
                {...fields.secret('oneTimeCode')}
                label="Six digits"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={10}
                required
              />
              <OwnCredentialsFields
                fields={fields}
                hasSecondFactor={false}
                hint="So that nobody else sets a second factor up for you."
              />
            </>
          )}
        </StaffFormBody>
      </li>
    </ol>
  );
}
