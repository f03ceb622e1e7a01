import { z } from 'zod';
import { readEmailAddress } from './email-address';

/** Longer than any address with what may be pasted around it; more is not looked at. */
const LONGEST_TYPED = 320;
const LONGEST = 254;

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
      const address = typed.length <= LONGEST_TYPED ? readEmailAddress(typed) : null;
      if (address) return address;
      const message = typed.length > LONGEST ? 'This e-mail address is too long.' : incomplete;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
}
