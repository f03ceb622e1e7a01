'use client';

import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/auth/password-length';
import styles from './new-password-field.module.css';

/** A new password: it can be made visible, so that nobody types it twice, and pasted from a password manager. */
export function NewPasswordField({ error }: { error: string | undefined }) {
  const [length, setLength] = useState(0);
  const [isVisible, setIsVisible] = useState(false);
  const missing = SHORTEST_PASSWORD - length;
  return (
    <div className={styles.group}>
      <TextField
        id="newPassword"
        name="newPassword"
        type={isVisible ? 'text' : 'password'}
        label="New password"
        hint={`At least ${SHORTEST_PASSWORD} characters, whichever you like: four or five unrelated words do well, and so does what a password manager makes.`}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={LONGEST_PASSWORD}
        required
        error={error}
        onChange={(event) => setLength([...event.target.value].length)}
      />
      <p className={styles.line}>
        <label className={styles.show}>
          <input type="checkbox" checked={isVisible} onChange={() => setIsVisible(!isVisible)} />
          <span>Show it</span>
        </label>
        <output htmlFor="newPassword" className={styles.length}>
          {length === 0 ? '' : missing > 0 ? `${missing} more to go` : 'Long enough'}
        </output>
      </p>
    </div>
  );
}
