import 'server-only';
import { findPasswordFault, type PasswordFault } from '@/lib/auth/password-rules';

/** The new password that a form brings, or what is wrong with it. */
export function readNewPassword(
  form: FormData,
  about: string[],
): { password: string; fault: null } | { password: null; fault: PasswordFault } {
  const password = String(form.get('newPassword') ?? '');
  const fault = findPasswordFault({ password, about });
  return fault ? { password: null, fault } : { password, fault: null };
}
