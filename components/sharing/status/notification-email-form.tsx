'use client';

import { type FormEvent, useState } from 'react';
import { requestShare } from '@/components/sharing/store/request-share';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { EmailField } from '@/components/ui/email-field';

type NotificationEmailFormProps = {
  shareId: string;
  /** Whether an address has just been saved, on a page without JavaScript. */
  isInitiallySaved?: boolean;
};

/** The email address to notify when the discount unlocks. */
export function NotificationEmailForm({ shareId, isInitiallySaved = false }: NotificationEmailFormProps) {
  const [isSaved, setSaved] = useState(isInitiallySaved);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<string>();
  const action = `/api/share/${shareId}/address`;

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const email = String(new FormData(event.currentTarget).get('email') ?? '');
    const response = await requestShare(action, { email });
    setSending(false);
    if ('problem' in response) setError(response.problem.detail);
    else setSaved(true);
  }

  if (isSaved) {
    return (
      <Alert tone="positive" role="status">
        <p>We’ll email you once, when your discount is ready.</p>
      </Alert>
    );
  }
  return (
    <form method="post" action={action} onSubmit={save}>
      <EmailField
        id={`address-${shareId}`}
        name="email"
        label="Email me when it’s ready"
        hint="One email only."
        autoComplete="email"
        required
        error={error}
      />
      <p>
        <Button variant="secondary" busy={isSending}>
          Tell me
        </Button>
      </p>
    </form>
  );
}
