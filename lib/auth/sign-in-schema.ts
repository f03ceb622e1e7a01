import { z } from 'zod';
import { readEmailAddress } from '../core/email-address';
import { LONGEST_PASSWORD } from './password-length';

/** RFC 5321, 4.5.3.1: no address is longer. */
const LONGEST_EMAIL = 254;

/** What stands in no address and no name, and what the database refuses: control characters, NUL among them. */
export const WITHOUT_CONTROLS = /^\P{Cc}*$/u;

/** What a sign-in brings. Too long is refused before anything is hashed or looked up. */
export const signInSchema = z.object({
  email: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_EMAIL)
    .regex(WITHOUT_CONTROLS)
    // As it is kept; what is none is looked up as it stands, so that a refusal takes as long.
    .transform((typed) => (readEmailAddress(typed) ?? typed).toLowerCase()),
  password: z.string().min(1).max(LONGEST_PASSWORD),
});
