const KINDS: readonly [RegExp, string][] = [
  [
    /ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT|no route to host|timed? ?out|did not answer|can't reach/i,
    'What it needs could not be reached.',
  ],
  [/certificate|\bTLS\b|\bSSL\b/i, 'The certificate of what it needs was not accepted.'],
  [
    /EAUTH|invalid login|authentication failed|does not accept our key/i,
    'It was not let in: look at the keys and passwords that the shop was started with.',
  ],
  [/EENVELOPE|can't send mail|recipient/i, 'The mail server refused the mail, or its recipient.'],
];

/**
 * Why a job failed, as a message for staff. What was thrown may quote a row, an address or a key, and is for the log alone.
 * @param thrown the text that the queue has kept; null when its process ended while it ran.
 */
export function jobErrorMessage(thrown: string | null): string {
  if (thrown === null) return 'Its process ended while it ran.';
  const [, message] = KINDS.find(([pattern]) => pattern.test(thrown)) ?? [];
  return message ?? 'It failed on our side. The log has what was thrown, with the number of the job.';
}
