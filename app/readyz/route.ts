import { isDatabaseReady } from '@/lib/db/is-database-ready';

export const dynamic = 'force-dynamic';

/** Says whether requests that need the database can be served. */
export async function GET(): Promise<Response> {
  const isReady = await isDatabaseReady();
  return Response.json(
    { status: isReady ? 'ready' : 'unavailable' },
    { status: isReady ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
