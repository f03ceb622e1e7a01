'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Toast } from '@/components/ui/toast';

const REMOVED = 'NUE Cupping Massager, Duo set was removed.';

/** A toast with something to say, and the button that makes it speak again. */
export function ToastExample() {
  const [message, setMessage] = useState(REMOVED);
  return (
    <div>
      <Button variant="secondary" size="small" type="button" onClick={() => setMessage(REMOVED)}>
        Say it again
      </Button>
      <Toast message={message} onDismiss={() => setMessage('')}>
        <button type="button" onClick={() => setMessage('')}>
          Put back
        </button>
      </Toast>
    </div>
  );
}
