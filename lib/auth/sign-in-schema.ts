import { z } from 'zod';
import { LONGEST_PASSWORD } from './password-length';

/** RFC 5321, 4.5.3.1: no address is longer. */
export const LONGEST_EMAIL = 254;

/** What a sign-in brings. Too long is refused before anything is hashed or looked up. */
export const signInSchema = z.object({
  email: z.string().trim().toLowerCase().min(1).max(LONGEST_EMAIL),
  password: z.string().min(1).max(LONGEST_PASSWORD),
});
