import { z } from 'zod';
import { MAX_PASSWORD_LENGTH } from '@/lib/auth/passwords/password-length';
import { parseEmailAddress } from '@/lib/core/email-address';
import { MAX_EMAIL_LENGTH } from '@/lib/core/email-length';

/** What stands in no address and no name, and what the database refuses: control characters, NUL among them. */
export const NO_CONTROL_CHARACTERS = /^\P{Cc}*$/u;

/** What a sign-in brings. Too long is refused before anything is hashed or looked up. */
export const signInSchema = z.object({
  email: z
    .string()
    .trim()
    .min(1)
    .max(MAX_EMAIL_LENGTH)
    .regex(NO_CONTROL_CHARACTERS)
    // Normalised as it is stored; an invalid address is looked up unchanged, so that a refusal takes as long.
    .transform((typed) => (parseEmailAddress(typed) ?? typed).toLowerCase()),
  password: z.string().min(1).max(MAX_PASSWORD_LENGTH),
});
