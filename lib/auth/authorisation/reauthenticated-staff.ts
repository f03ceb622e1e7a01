import type { SignedInStaff } from '@/lib/auth/staff/staff';

declare const REAUTHENTICATED: unique symbol;

/**
 * Somebody signed in who has typed their password for this very request, and the code of their second factor where they
 * have one. Only `checkOwnCredentials` makes one, so that no way to a change of credentials can leave it out.
 */
export type ReauthenticatedStaff = SignedInStaff & { readonly [REAUTHENTICATED]: true };
