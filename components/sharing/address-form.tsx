'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmailField } from '@/components/ui/email-field';
import { Notice } from '@/components/ui/notice';
import { requestShare } from './request-share';

type AddressFormProps = {
  shareId: string;
  /** Whether an address has just been left, on a page without JavaScript. */
  isTold?: boolean;
};

/** For those who would rather not wait for a friend: a mail tells them when the discount is there. */
export function AddressForm({ shareId, isTold = false }: AddressFormProps) {
  const [isKept, setKept] = useState(isTold);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<string>();
  const action = `/api/share/${shareId}/address`;

  async function leave(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const email = String(new FormData(event.currentTarget).get('email') ?? '');
    const answer = await requestShare(action, { email });
    setSending(false);
    if ('problem' in answer) setError(answer.problem.detail);
    else setKept(true);
  }

  if (isKept) {
    return (
      <Notice tone="positive" role="status">
        <p>We write to you once, when your discount is there.</p>
      </Notice>
    );
  }
  return (
    <form method="post" action={action} onSubmit={leave}>
      <EmailField
        id={`address-${shareId}`}
        name="email"
        label="Tell me by mail when it is there"
        hint="One mail, and no other."
        autoComplete="email"
        required
        error={error}
      />
      <p>
        <Button look="secondary" busy={isSending}>
          Tell me
        </Button>
      </p>
    </form>
  );
}
