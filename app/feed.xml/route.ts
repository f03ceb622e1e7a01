import { getSiteUrl } from '@/lib/config/server-config';
import { atomFeed } from '@/lib/content/atom-feed';
import { listArticles } from '@/lib/content/queries';
import { cacheableResponse } from '@/lib/http/cacheable-response';
import { getShopSettings } from '@/lib/settings/queries';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const [articles, { shopName }] = await Promise.all([listArticles(), getShopSettings()]);
  const feed = atomFeed({ articles, siteUrl: getSiteUrl(), shopName });
  return cacheableResponse({ body: feed, type: 'application/atom+xml; charset=utf-8', freshSeconds: 0 });
}
