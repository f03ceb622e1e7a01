import { z } from 'zod';
import { parseEmailAddress } from './email-address';
import { MAX_EMAIL_INPUT_LENGTH, MAX_EMAIL_LENGTH } from './email-length';

/**
 * Every field that takes an email address, of buyers and of staff: it gives the address as mail is sent to it.
 * @param messages.missing what to say where there is none.
 * @param messages.incomplete what to say about something else.
 */
export function emailField(messages: { missing: string; incomplete?: string }) {
  const { missing, incomplete = 'Enter a complete email address, for example name@example.com.' } = messages;
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .transform((typed, context): string => {
      const address = typed.length <= MAX_EMAIL_INPUT_LENGTH ? parseEmailAddress(typed) : null;
      if (address) return address;
      const message = typed.length > MAX_EMAIL_LENGTH ? 'This email address is too long.' : incomplete;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
}
