import type { ComponentProps } from 'react';
import { MAX_EMAIL_INPUT_LENGTH } from '@/lib/core/email-length';
import { TextField } from './text-field';

/**
 * An email address in a form that the browser checks. Not `type="email"`: that refuses an invisible mark which was
 * pasted along, in words that help nobody, and domains in other scripts. The server reads both.
 */
export function EmailField(control: Omit<ComponentProps<typeof TextField>, 'type'>) {
  return (
    <TextField
      {...control}
      type="text"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={MAX_EMAIL_INPUT_LENGTH}
      pattern=".*[^\s@＠]+[@＠][^\s@＠]+\.[^\s@＠]+.*"
      title="A complete email address, for example name@example.com"
    />
  );
}
