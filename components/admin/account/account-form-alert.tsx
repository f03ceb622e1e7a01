'use client';

import { useEffect, useRef } from 'react';
import { Alert } from '@/components/ui/alert';
import type { AccountFormState } from './account-form-state';

/** The outcome of a form; it takes the focus when it appears. */
export function AccountFormAlert({ state }: { state: AccountFormState }) {
  const alertRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0) alertRef.current?.focus();
  }, [state.attempt]);
  if (state.outcome === 'untouched') return null;
  const isDone = state.outcome === 'done';
  return (
    <Alert
      tone={isDone ? 'positive' : 'critical'}
      title={isDone ? 'Done' : 'Not done'}
      role={isDone ? 'status' : 'alert'}
      tabIndex={-1}
      ref={alertRef}
    >
      <p>{state.message ?? 'Some fields need another look.'}</p>
    </Alert>
  );
}
