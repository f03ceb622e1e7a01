import type { Metadata, Viewport } from 'next';
import { Document } from '@/components/layout/document';
import { MissingPage } from '@/components/layout/missing-page';
import { ShopFooter } from '@/components/layout/shop-footer';
import { ShopHeader } from '@/components/layout/shop-header';
import { siteViewport } from '@/components/layout/site-metadata';
import { getShopSettings } from '@/lib/settings/queries';

export const metadata: Metadata = { title: 'There is no page here', robots: { index: false } };
export const viewport: Viewport = siteViewport;

export default async function GlobalNotFound() {
  const { shopName } = await getShopSettings();
  return (
    <Document>
      <ShopHeader name={shopName} />
      <main id="main" tabIndex={-1}>
        <MissingPage />
      </main>
      <ShopFooter />
    </Document>
  );
}
