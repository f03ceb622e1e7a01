import { createTransport } from 'nodemailer';
import { type Check, ok, problem, reasonOf } from '@/scripts/doctor/finding';

const LIMIT_MS = 5_000;

/** Connects and signs in; sends nothing. */
export const mailCheck: Check = {
  title: 'Mail',
  needs: ['SMTP_URL'],
  run: async ({ settings }) => {
    const url = settings.SMTP_URL ?? '';
    const { hostname, port, username } = new URL(url);
    const at = `${hostname}${port ? `:${port}` : ''}`;
    const transport = createTransport({
      url,
      connectionTimeout: LIMIT_MS,
      greetingTimeout: LIMIT_MS,
      socketTimeout: LIMIT_MS,
    });
    try {
      await transport.verify();
      return ok(`${at} ${username ? 'accepts the sign-in' : 'responds'}`);
    } catch (error) {
      return problem(`${at}: ${reasonOf(error)}`, adviceFor(error));
    } finally {
      transport.close();
    }
  },
};

function adviceFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EAUTH')
    return 'Correct user and password in SMTP_URL; write special characters as %40 and so on.';
  return 'Correct host and port in SMTP_URL (smtps:// for 465, smtp:// for 587); many providers block port 25.';
}
