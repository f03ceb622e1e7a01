'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Alert } from '@/components/ui/alert';
import styles from './form-alert.module.css';
import type { FormState } from './form-state';

/** The message of a form; it takes the focus when it appears, without JavaScript too. What `children` are stands below it. */
export function FormAlert(props: {
  state: Pick<FormState<unknown>, 'message' | 'attempt'>;
  children?: ReactNode;
}) {
  const { message, attempt } = props.state;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (!message) return null;
  const { tone, title, text, items = [], isUrgent = tone === 'critical' } = message;
  return (
    <Alert
      tone={tone}
      title={title}
      role={isUrgent ? 'alert' : 'status'}
      tabIndex={-1}
      ref={box}
      // What became of the form is what its page was sent back for.
      autoFocus={attempt > 0}
    >
      {items.length > 0 ? (
        <ul className={styles.items}>
          {items.map((item) => (
            <li key={`${item.label} ${item.text}`}>
              {item.href ? <a href={item.href}>{item.label}</a> : <strong>{item.label}</strong>}
              {item.text}
            </li>
          ))}
        </ul>
      ) : null}
      {text ? <p>{text}</p> : null}
      {props.children}
    </Alert>
  );
}
