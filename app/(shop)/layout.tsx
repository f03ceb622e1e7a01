import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { CartScript } from '@/components/cart/browser/cart-script';
import { CartDrawer } from '@/components/cart/cart-drawer';
import { CartLink } from '@/components/cart/cart-link';
import { AnnouncementBar } from '@/components/layout/chrome/announcement-bar';
import { ShopFooter } from '@/components/layout/chrome/shop-footer';
import { ShopHeader } from '@/components/layout/chrome/shop-header';
import { Document } from '@/components/layout/document';
import { JsonLd } from '@/components/layout/metadata/json-ld';
import { siteMetadata, siteViewport } from '@/components/layout/metadata/site-metadata';
import { siteStructuredData } from '@/components/layout/metadata/site-structured-data';
import { SearchLink } from '@/components/search/search-link';
import { getSiteUrl } from '@/lib/config/server-config';
import { getShopSettings } from '@/lib/settings/queries';

export const generateMetadata = (): Promise<Metadata> => siteMetadata();
export const viewport: Viewport = siteViewport;

export default async function ShopLayout({ children }: { children: ReactNode }) {
  const { shopName } = await getShopSettings();
  return (
    <Document defersHydration>
      <JsonLd nodes={siteStructuredData({ siteUrl: getSiteUrl(), shopName })} />
      <AnnouncementBar />
      <ShopHeader name={shopName} cartLink={<CartLink />} searchLink={<SearchLink />} />
      <CartScript />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <ShopFooter />
      <CartDrawer />
    </Document>
  );
}
