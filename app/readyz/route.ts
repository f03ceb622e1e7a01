import { isDatabaseReady } from '@/lib/db/is-database-ready';
import { isShuttingDown } from '@/lib/http/shutdown';

export const dynamic = 'force-dynamic';

/** Says whether requests can be sent here: the process stays, and its database can be read and written. */
export async function GET(): Promise<Response> {
  const status = isShuttingDown() ? 'closing' : (await isDatabaseReady()) ? 'ready' : 'unavailable';
  return Response.json(
    { status },
    {
      status: status === 'ready' ? 200 : 503,
      headers: { 'Cache-Control': 'no-store', ...(status === 'ready' ? {} : { 'Retry-After': '5' }) },
    },
  );
}
