/** Prisma: cannot reach or was cut off from the database, no free connection, transaction timed out or deadlocked. */
const PRISMA_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037']);

// Raw queries carry PostgreSQL's own words: connection exceptions (08), a database that can only be read (25006), that
// has no room for data, memory or connections (53), lock and statement time-outs (55P03, 57014), a server that shuts down
// (57P), an error of its disk (58030), a deadlock (40P01). Prisma's driver may pass on the words without their code.
const UNAVAILABLE_ERROR =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|Connection terminated|Connection ended|terminating connection|is not queryable|timeout exceeded when trying to connect|connection timeout|Query read timeout|Server has closed the connection|Can't reach database server|too many (?:clients|connections)|read-only transaction|No space left on device|could not extend file|the database system is|\b(08\d{3}|25006|53[0-4]00|55P03|57014|57P\d{2}|58030|40P01)\b/i;

const MAX_DEPTH = 4;

/**
 * Whether an error means that the database could not be reached, did not respond in time, or could not do any work, so
 * that the same request may succeed in a moment; as opposed to a bug. Goes by names and words: the server and each bundle
 * of Next have classes of their own.
 */
export function isDatabaseUnavailable(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) && !(typeof error === 'object' && error !== null && 'message' in error))
    return false;
  const { name, message, code, cause } = error as Error & { code?: unknown };
  if (name === 'PrismaClientInitializationError' || name === 'DatabaseUnresponsive') return true;
  if (typeof code === 'string' && PRISMA_CODES.has(code)) return true;
  if (UNAVAILABLE_ERROR.test(`${message} ${typeof code === 'string' ? code : ''}`)) return true;
  return depth < MAX_DEPTH && isDatabaseUnavailable(cause, depth + 1);
}
