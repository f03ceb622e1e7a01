'use client';

import { useEffect, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import type { AccountFormState } from './account-form-state';

/** Tells what became of a form, and takes the focus when it does. */
export function AccountFormNotice({ state }: { state: AccountFormState }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0) notice.current?.focus();
  }, [state.attempt]);
  if (state.outcome === 'untouched') return null;
  const isDone = state.outcome === 'done';
  return (
    <Notice
      tone={isDone ? 'positive' : 'critical'}
      title={isDone ? 'Done' : 'Not done'}
      role={isDone ? 'status' : 'alert'}
      tabIndex={-1}
      ref={notice}
    >
      <p>{state.message ?? 'Some fields need another look.'}</p>
    </Notice>
  );
}
