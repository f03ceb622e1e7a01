import { z } from 'zod';
import { parseEmailAddress } from './email-address';

/** Longer than any address with what may be pasted around it; longer input is not parsed. */
const MAX_INPUT_LENGTH = 320;
const MAX_LENGTH = 254;

/**
 * Every field that takes an e-mail address, of buyers and of staff: it gives the address as mail is sent to it.
 * @param messages.missing what to say where there is none.
 * @param messages.incomplete what to say about something else.
 */
export function emailField(messages: { missing: string; incomplete?: string }) {
  const { missing, incomplete = 'This is not a complete e-mail address, for example name@example.com.' } =
    messages;
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .transform((typed, context): string => {
      const address = typed.length <= MAX_INPUT_LENGTH ? parseEmailAddress(typed) : null;
      if (address) return address;
      const message = typed.length > MAX_LENGTH ? 'This e-mail address is too long.' : incomplete;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
}
