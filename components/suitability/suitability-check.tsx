'use client';

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import styles from './suitability-check.module.css';

const SuitabilityForm = lazy(async () => ({
  default: (await import('./suitability-form')).SuitabilityForm,
}));

type SuitabilityCheckProps = {
  /** The level of the result's heading. */
  heading: 'h3' | 'h4';
  /** The static fallback: for a browser without JavaScript, and for everybody until the form is loaded. */
  children: ReactNode;
};

/** "Is it right for me?": a disclosure whose form is loaded when it is opened. */
export function SuitabilityCheck({ heading, children }: SuitabilityCheckProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpened, setOpened] = useState(false);
  // Opened before this code ran, or by a link that leads inside.
  useEffect(() => setOpened(details.current?.open ?? false), []);
  return (
    <details
      ref={details}
      className={styles.check}
      onToggle={(event) => setOpened((opened) => opened || event.currentTarget.open)}
    >
      <summary className={styles.summary}>Is it right for me?</summary>
      <div id="right-for-me" className={styles.body}>
        {isOpened ? (
          <Suspense fallback={children}>
            <SuitabilityForm heading={heading} />
          </Suspense>
        ) : (
          children
        )}
      </div>
    </details>
  );
}
