import { TextField } from '@/components/ui/text-field';
import { LONGEST_PASSWORD } from '@/lib/auth/password-length';

/** Asks who is at the keyboard. @param id apart from others on the page. */
export function OwnPasswordField({ id, error }: { id: string; error: string | undefined }) {
  return (
    <TextField
      id={id}
      name="password"
      type="password"
      label="Your password now"
      autoComplete="current-password"
      maxLength={LONGEST_PASSWORD}
      required
      error={error}
    />
  );
}
