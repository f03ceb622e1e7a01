import 'server-only';
import { findPasswordViolation, type PasswordViolation } from '@/lib/auth/passwords/password-policy';

/** The new password that a form brings, or what is wrong with it. */
export function readNewPassword(
  form: FormData,
  personalWords: string[],
): { password: string; fault: null } | { password: null; fault: PasswordViolation } {
  const password = String(form.get('newPassword') ?? '');
  const fault = findPasswordViolation({ password, personalWords });
  return fault ? { password: null, fault } : { password, fault: null };
}
