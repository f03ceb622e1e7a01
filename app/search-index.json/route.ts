import { cacheableResponse } from '@/lib/http/cacheable-response';
import { listSearchablePages } from '@/lib/reports/list-searchable-pages';

export const dynamic = 'force-static';

/** The index of the search in the browser; fetched when somebody opens it. */
export async function GET(): Promise<Response> {
  return cacheableResponse({
    body: JSON.stringify(await listSearchablePages()),
    type: 'application/json',
    freshSeconds: 600,
  });
}
