import 'server-only';
import type { Metadata } from 'next';
import { type PreviewSubject, previewImages } from '@/components/previews/preview-path';
import { getSiteUrl } from '@/lib/config/server-config';
import { getShopSettings } from '@/lib/settings/queries';

type PageMetadataInput = {
  path: string;
  /** Left out, the page bears the shop's own title. */
  title?: string;
  description: string;
  preview: PreviewSubject;
  /** What somebody reads who does not see the preview picture. */
  previewAlt: string;
};

/** The metadata of a page: title, description, canonical address, feed and Open Graph preview. */
export async function pageMetadata(input: PageMetadataInput): Promise<Metadata> {
  const { path, title, description, preview, previewAlt } = input;
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
