import type { OwnPasswordCheck } from '@/lib/workflows/check-own-password';

/** Why one's own password was not taken. */
export function ownPasswordWords(check: Exclude<OwnPasswordCheck, 'right'>): string {
  return check === 'wrong'
    ? 'This is not the password that you signed in with. Type it again.'
    : 'That was too often. Wait ten minutes, then try again.';
}
