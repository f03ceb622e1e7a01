import { getSiteUrl } from '@/lib/config/server-config';
import { atomFeed } from '@/lib/content/atom-feed';
import { listArticles } from '@/lib/content/queries';
import { keptDocument } from '@/lib/http/kept-document';
import { getShopSettings } from '@/lib/settings/queries';

export const dynamic = 'force-static';

export async function GET(): Promise<Response> {
  const [articles, { shopName }] = await Promise.all([listArticles(), getShopSettings()]);
  const feed = atomFeed({ articles, siteUrl: getSiteUrl(), shopName });
  return keptDocument({ body: feed, type: 'application/atom+xml; charset=utf-8', freshSeconds: 0 });
}
