'use client';

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import styles from './suitability-check.module.css';

const SuitabilityForm = lazy(async () => ({
  default: (await import('./suitability-form')).SuitabilityForm,
}));

type SuitabilityCheckProps = {
  /** The level of the verdict's heading. */
  heading: 'h3' | 'h4';
  /** The same as a plain list: what a browser without JavaScript has, and everybody until the form has come. */
  children: ReactNode;
};

/** "Is it right for me?": folded away; its questions are loaded by whoever opens it. */
export function SuitabilityCheck({ heading, children }: SuitabilityCheckProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [isWanted, setWanted] = useState(false);
  // Opened before this code ran, or by a link that leads inside.
  useEffect(() => setWanted(details.current?.open ?? false), []);
  return (
    <details
      ref={details}
      className={styles.check}
      onToggle={(event) => setWanted((wanted) => wanted || event.currentTarget.open)}
    >
      <summary className={styles.summary}>Is it right for me?</summary>
      <div id="right-for-me" className={styles.body}>
        {isWanted ? (
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
