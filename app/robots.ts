import type { MetadataRoute } from 'next';
import { getSiteUrl } from '@/lib/config/server-config';

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  const siteUrl = getSiteUrl();
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/admin', '/api/', '/checkout', '/orders', '/account'],
    },
    sitemap: `${siteUrl}/sitemap.xml`,
  };
}
