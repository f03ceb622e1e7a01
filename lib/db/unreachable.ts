import { Prisma } from '../../prisma/generated/client';

/** Prisma: cannot reach or was cut off from the database, no free connection, transaction timed out or deadlocked. */
const PRISMA_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034']);

/**
 * Whether an error says that the database could not be reached or did not answer in time, so that the same request
 * may succeed in a moment; as opposed to a bug.
 */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError)
    return PRISMA_CODES.has(error.code) || isServerGone(error.message);
  return (
    error instanceof Error && isServerGone(`${error.message} ${'code' in error ? String(error.code) : ''}`)
  );
}

// Raw queries carry PostgreSQL's own words: connection exceptions (08), lock and statement time-outs (55P03, 57014),
// a server that shuts down (57P), a deadlock (40P01). Prisma's driver may pass on the words without their code.
const SERVER_GONE =
  /ECONNREFUSED|ECONNRESET|Connection terminated|terminating connection|is not queryable|connection timeout|Server has closed the connection|\b(08\d{3}|55P03|57014|57P\d{2}|40P01|53300)\b/i;

function isServerGone(message: string): boolean {
  return SERVER_GONE.test(message);
}
