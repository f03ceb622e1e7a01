/** Passwords and one-time codes, which no answer sends back, by the names of their fields. */
const SECRET_FIELDS: ReadonlySet<string> = new Set(['password', 'newPassword', 'ownCode', 'oneTimeCode']);

/** The fields of a form as they were typed, without files and secrets. */
export function submittedTexts(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !SECRET_FIELDS.has(name) ? [[name, value]] : [],
    ),
  );
}
