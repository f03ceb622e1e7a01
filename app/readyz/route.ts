import { isDatabaseReady } from '@/lib/db/is-database-ready';
import { isShuttingDown } from '@/lib/http/shutdown';

export const dynamic = 'force-dynamic';

/**
 * Says whether requests can be sent here: the process stays, and its database can be read and written. A front asks with
 * `?exclude=database`: published pages outlive the database, which is the same for every server.
 */
export async function GET({ url }: Request): Promise<Response> {
  const isDatabaseExcluded = new URL(url).searchParams.get('exclude') === 'database';
  const status = isShuttingDown()
    ? 'closing'
    : isDatabaseExcluded || (await isDatabaseReady())
      ? 'ready'
      : 'unavailable';
  return Response.json(
    { status },
    {
      status: status === 'ready' ? 200 : 503,
      headers: { 'Cache-Control': 'no-store', ...(status === 'ready' ? {} : { 'Retry-After': '5' }) },
    },
  );
}
