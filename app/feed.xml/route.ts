import { getSiteUrl } from '@/lib/config/server-config';
import { atomFeed } from '@/lib/content/atom-feed';
import { listArticles } from '@/lib/content/queries';
import { keptDocument } from '@/lib/http/kept-document';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const feed = atomFeed({ articles: await listArticles(), siteUrl: getSiteUrl() });
  return keptDocument({ body: feed, type: 'application/atom+xml; charset=utf-8', freshSeconds: 0 });
}
