import type { SignInRefusal } from '@/lib/auth/sign-in/sign-in';

/** The message of a refused sign-in: the same whether the address or the password was wrong. */
export function signInRefusalMessage(refusal: SignInRefusal): string {
  switch (refusal.code) {
    case 'not_recognised':
      return 'This email address and password do not belong together. Check both and try again.';
    case 'wrong_code':
      return 'This code is not right, or was used already. Wait for the next one in your app and type that, or use one of your recovery codes.';
    case 'ended':
      return 'Something about your account was changed meanwhile. Sign in again, please.';
    case 'too_many_tries': {
      const minutes = Math.ceil(refusal.retryAfterSeconds / 60);
      return `That was too often. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`;
    }
  }
}
