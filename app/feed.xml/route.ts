import { getSiteUrl } from '@/lib/config/server-config';
import { atomFeed } from '@/lib/content/atom-feed';
import { listArticles } from '@/lib/content/queries';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const feed = atomFeed({ articles: await listArticles(), siteUrl: getSiteUrl() });
  return new Response(feed, {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  });
}
