import type { Metadata, Viewport } from 'next';
import { ShopFooter } from '@/components/layout/chrome/shop-footer';
import { ShopHeader } from '@/components/layout/chrome/shop-header';
import { Document } from '@/components/layout/document';
import { siteViewport } from '@/components/layout/metadata/site-metadata';
import { NotFoundPage } from '@/components/layout/pages/not-found-page';
import { getShopSettings } from '@/lib/settings/queries';

export const metadata: Metadata = { title: 'We can’t find this page', robots: { index: false } };
export const viewport: Viewport = siteViewport;

export default async function GlobalNotFound() {
  const { shopName } = await getShopSettings();
  return (
    <Document>
      <ShopHeader name={shopName} />
      <main id="main" tabIndex={-1}>
        <NotFoundPage />
      </main>
      <ShopFooter />
    </Document>
  );
}
