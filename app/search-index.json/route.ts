import { keptDocument } from '@/lib/http/kept-document';
import { listSearchablePages } from '@/lib/workflows/list-searchable-pages';

export const dynamic = 'force-static';

/** What the search looks through, in the browser; asked for when somebody opens it. */
export async function GET(): Promise<Response> {
  return keptDocument({
    body: JSON.stringify(await listSearchablePages()),
    type: 'application/json',
    freshSeconds: 600,
  });
}
