const OUTCOMES = {
  'sent-again': 'The invitation is on its way again. Only the newest link works.',
  withdrawn: 'The invitation is withdrawn; its link does not work any more.',
  gone: 'It is not open any more: somebody else was quicker, or it was accepted. This is how things are now.',
  'role-changed': 'The new role counts from the next click on, for which this person signs in anew.',
  disabled: 'This person is signed out everywhere, and cannot sign in.',
  enabled: 'This person can sign in again.',
  'factor-removed':
    'The second factor is gone, and so is every session. The next sign-in asks for the password alone, and then for a new one where the role must have it.',
  'signed-out': 'Signed out, from the next click on.',
  unchanged: 'Nothing changed: it was so already.',
  'last-owner':
    'This is the last owner who can sign in. Make somebody else an owner first; a shop without one could be run by nobody.',
} as const;

export type PeopleOutcome = keyof typeof OUTCOMES;

/** The address of the list of people, which shows the outcome. */
export function peoplePath(outcome: PeopleOutcome): string {
  return `/admin/people?outcome=${outcome}`;
}

/** The address of the page of one person, which shows the outcome. */
export function staffMemberPath(staffId: string, outcome: PeopleOutcome): string {
  return `/admin/people/${staffId}?outcome=${outcome}`;
}

/** The message of an outcome; null when it is unknown. */
export function outcomeMessage(outcome: unknown): { message: string; isRefusal: boolean } | null {
  if (typeof outcome !== 'string' || !Object.hasOwn(OUTCOMES, outcome)) return null;
  const known = outcome as PeopleOutcome;
  return { message: OUTCOMES[known], isRefusal: ['gone', 'unchanged', 'last-owner'].includes(known) };
}
