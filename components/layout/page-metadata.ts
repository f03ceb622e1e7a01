import 'server-only';
import type { Metadata } from 'next';
import { type PreviewSubject, previewImages } from '@/components/previews/preview-address';
import { getSiteUrl } from '@/lib/config/server-config';
import { getShopSettings } from '@/lib/settings/queries';

type PageWords = {
  path: string;
  /** Left out, the page bears the shop's own title. */
  title?: string;
  description: string;
  preview: PreviewSubject;
  /** What somebody reads who does not see the preview picture. */
  previewAlt: string;
};

/** What a page says about itself to search engines, readers of feeds and networks, and which address it goes by. */
export async function pageMetadata(words: PageWords): Promise<Metadata> {
  const { path, title, description, preview, previewAlt } = words;
  const { shopName } = await getShopSettings();
  const siteUrl = getSiteUrl();
  const url = siteUrl + path;
  return {
    ...(title ? { title } : {}),
    description,
    alternates: { canonical: url, types: { 'application/atom+xml': `${siteUrl}/feed.xml` } },
    openGraph: {
      siteName: shopName,
      locale: 'en_PK',
      type: 'website',
      ...(title ? { title } : {}),
      description,
      url,
      images: previewImages(preview, previewAlt),
    },
    twitter: { card: 'summary_large_image' },
  };
}
