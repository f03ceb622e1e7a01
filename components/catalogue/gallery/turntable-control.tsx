'use client';

import { type ComponentProps, type ComponentType, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Turntable } from './turntable';
import styles from './turntable-control.module.css';

/** "Turn it": the button, and in its place the turntable once it was pressed. */
export function TurntableControl() {
  const [state, setState] = useState<'still' | 'coming' | 'unreachable'>('still');
  const [View, setView] = useState<ComponentType<ComponentProps<typeof Turntable>> | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  async function begin() {
    if (state === 'coming') return;
    setState('coming');
    try {
      const { Turntable: Loaded } = await import('./turntable');
      setView(() => Loaded);
      setState('still');
    } catch {
      setState('unreachable');
    }
  }

  function end() {
    flushSync(() => setView(null));
    button.current?.focus();
  }

  if (View) return <View onClose={end} />;
  return (
    <div className={styles.turn}>
      <button
        ref={button}
        type="button"
        className={styles.turnButton}
        aria-busy={state === 'coming' || undefined}
        onClick={begin}
      >
        <TurnIcon />
        Turn it
      </button>
      <p role="alert" className={styles.problem}>
        {state === 'unreachable' ? 'It didn’t load. Check your connection and try again.' : null}
      </p>
    </div>
  );
}

function TurnIcon() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d="M19 12a7 7 0 1 1-2.2-5.1L19 9M19 4.5V9h-4.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
