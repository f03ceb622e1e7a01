import { cacheableResponse } from '@/lib/http/cacheable-response';
import { listSearchablePages } from '@/lib/reports/list-searchable-pages';

export const dynamic = 'force-static';

/** What the search looks through, in the browser; asked for when somebody opens it. */
export async function GET(): Promise<Response> {
  return cacheableResponse({
    body: JSON.stringify(await listSearchablePages()),
    type: 'application/json',
    freshSeconds: 600,
  });
}
