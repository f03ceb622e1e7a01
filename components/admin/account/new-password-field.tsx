'use client';

import { useState } from 'react';
import type { FormFields } from '@/components/admin/forms/form-fields';
import { TextField } from '@/components/ui/text-field';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '@/lib/auth/passwords/password-length';
import styles from './new-password-field.module.css';

/** A new password: it can be made visible, so that nobody types it twice, and pasted from a password manager. */
export function NewPasswordField({ field }: { field: ReturnType<FormFields['secret']> }) {
  const [length, setLength] = useState(0);
  const [isVisible, setIsVisible] = useState(false);
  const missing = MIN_PASSWORD_LENGTH - length;
  return (
    <div className={styles.group}>
      <TextField
        {...field}
        type={isVisible ? 'text' : 'password'}
        label="New password"
        hint={`At least ${MIN_PASSWORD_LENGTH} characters, whichever you like: four or five unrelated words do well, and so does what a password manager makes.`}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={MAX_PASSWORD_LENGTH}
        required
        onChange={(event) => setLength([...event.target.value].length)}
      />
      <p className={styles.line}>
        <label className={styles.show}>
          <input type="checkbox" checked={isVisible} onChange={() => setIsVisible(!isVisible)} />
          <span>Show it</span>
        </label>
        <output htmlFor={field.id} className={styles.length}>
          {length === 0 ? '' : missing > 0 ? `${missing} more to go` : 'Long enough'}
        </output>
      </p>
    </div>
  );
}
