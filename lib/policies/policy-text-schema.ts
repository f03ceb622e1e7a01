import { z } from 'zod';
import { trimInput } from '@/lib/core/input-text';

const MAX_LENGTH = 6_000;
/** Control characters other than the end of a line. */
const UNPRINTABLE = /[^\P{Cc}\n]/u;

/** The text of a policy's field, as its form sends it. */
export const policyTextSchema = z.object({
  text: z
    .string()
    .transform((typed) => trimInput(typed.replaceAll('\r\n', '\n')))
    .pipe(
      z
        .string()
        .min(1, 'Write what the page is to say.')
        .max(MAX_LENGTH, `Keep it within ${MAX_LENGTH} characters.`)
        .refine((text) => !UNPRINTABLE.test(text), 'Leave out control characters.'),
    ),
  isConfirmed: z.boolean(),
});

export type PolicyTextForm = z.infer<typeof policyTextSchema>;

/** Reads the form's fields into what the schema checks. */
export function readPolicyTextForm(form: FormData): unknown {
  return { text: String(form.get('text') ?? ''), isConfirmed: form.has('isConfirmed') };
}
