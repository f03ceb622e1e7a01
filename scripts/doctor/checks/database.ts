import { isPrivateHost } from '@/lib/config/private-host';
import { type Check, ok, problem, reasonOf, warning } from '@/scripts/doctor/finding';
import { connectToDatabase, onDatabase } from '@/scripts/doctor/on-database';

const MIN_VERSION = 150_000;
const NOTIFICATION_LIMIT_MS = 2_000;
const GOOD_SKEW_MS = 1_000;
/** Codes of authenticator apps and Stripe's signatures are valid for minutes at most. */
const MAX_SKEW_MS = 15_000;
const CHANNEL = 'nue_doctor';

type Server = {
  version: string;
  number: number;
  encoding: string;
  isReadOnly: boolean;
  isEncrypted: boolean;
};

/** Reached, new enough, writable. */
export const databaseCheck: Check = {
  title: 'Database',
  needs: ['DATABASE_URL'],
  run: async (context) => {
    const client = await connectToDatabase(context).catch(reasonOf);
    if (typeof client === 'string')
      return problem(client, 'Start PostgreSQL, let this machine in, or correct DATABASE_URL.');
    try {
      const { rows } = await client.query<Server>(
        `SELECT current_setting('server_version') AS "version", current_setting('server_version_num')::int AS "number",
           current_setting('server_encoding') AS "encoding",
           pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' AS "isReadOnly",
           coalesce((SELECT "ssl" FROM pg_stat_ssl WHERE "pid" = pg_backend_pid()), false) AS "isEncrypted"`,
      );
      const [server] = rows;
      if (!server) return problem('it did not say what it is', 'See whether a pooler lies between.');
      return judgeServer(server, new URL(context.settings.DATABASE_URL ?? '').hostname);
    } finally {
      await client.end().catch(() => undefined);
    }
  },
};

export function judgeServer(server: Server, hostname: string) {
  const found = `PostgreSQL ${server.version}`;
  if (server.number < MIN_VERSION) return problem(found, 'The shop needs PostgreSQL 15 or newer.');
  if (server.encoding !== 'UTF8')
    return problem(`${found}, encoding ${server.encoding}`, 'Make the database with encoding UTF8.');
  if (server.isReadOnly)
    return problem(
      `${found}, which can only be read`,
      'Name the primary server in DATABASE_URL, not a replica.',
    );
  return !server.isEncrypted && !isPrivateHost(hostname)
    ? warning(
        `${found} at ${hostname}, not encrypted`,
        'Add ?sslmode=verify-full to DATABASE_URL: orders and addresses cross a public network.',
      )
    : ok(found);
}

/** Pages are rendered anew when PostgreSQL announces a change: a pooler may lose that. */
export const notificationCheck: Check = {
  title: 'Notifications',
  needs: ['DATABASE_URL'],
  run: (context) =>
    onDatabase(context, async (listener) => {
      const heard = new Promise<boolean>((resolve) => {
        listener.once('notification', () => resolve(true));
        setTimeout(() => resolve(false), NOTIFICATION_LIMIT_MS).unref();
      });
      await listener.query(`LISTEN ${CHANNEL}`);
      await onDatabase(context, async (sender) => {
        await sender.query(`NOTIFY ${CHANNEL}`);
        return ok('');
      });
      return (await heard)
        ? ok('a change is announced at once')
        : problem(
            'an announced change does not arrive',
            'A pooler in transaction mode lies between: connect to PostgreSQL itself, or use session mode.',
          );
    }),
};

export const clockCheck: Check = {
  title: 'Clock',
  needs: ['DATABASE_URL'],
  run: (context) =>
    onDatabase(context, async (client) => {
      const before = Date.now();
      const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS "now"');
      const after = Date.now();
      return judgeClock((rows[0]?.now.getTime() ?? 0) - (before + after) / 2);
    }),
};

export function judgeClock(skewMs: number) {
  const seconds = (Math.abs(skewMs) / 1000).toFixed(1);
  const found = `${seconds} s from the database's`;
  const advice = 'Let both machines set their clocks by NTP (timedatectl set-ntp true).';
  if (Math.abs(skewMs) > MAX_SKEW_MS) return problem(found, advice);
  return Math.abs(skewMs) > GOOD_SKEW_MS ? warning(found, advice) : ok(found);
}
