import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { CartDock } from '@/components/cart/cart-dock';
import { CartLink } from '@/components/cart/cart-link';
import { Document } from '@/components/layout/document';
import { JsonLd } from '@/components/layout/json-ld';
import { ShopFooter } from '@/components/layout/shop-footer';
import { ShopHeader } from '@/components/layout/shop-header';
import { ShopNotice } from '@/components/layout/shop-notice';
import { siteMetadata, siteViewport } from '@/components/layout/site-metadata';
import { siteStructuredData } from '@/components/layout/site-structured-data';
import { SearchLink } from '@/components/search/search-link';
import { getSiteUrl } from '@/lib/config/server-config';
import { getShopSettings } from '@/lib/settings/queries';

export const generateMetadata = (): Promise<Metadata> => siteMetadata();
export const viewport: Viewport = siteViewport;

export default async function ShopLayout({ children }: { children: ReactNode }) {
  const { shopName } = await getShopSettings();
  return (
    <Document sleeps>
      <JsonLd things={siteStructuredData({ siteUrl: getSiteUrl(), shopName })} />
      <ShopNotice />
      <ShopHeader name={shopName} cartLink={<CartLink />} searchLink={<SearchLink />} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <ShopFooter />
      <CartDock />
    </Document>
  );
}
