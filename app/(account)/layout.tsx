import type { ReactNode } from 'react';
import { Document } from '@/components/layout/document';
import { QuietHeader } from '@/components/layout/quiet-header';
import { ShopFooter } from '@/components/layout/shop-footer';
import { ShopNotice } from '@/components/layout/shop-notice';
import { siteMetadata, siteViewport } from '@/components/layout/site-metadata';
import { getShopSettings } from '@/lib/settings/queries';

export const generateMetadata = siteMetadata;
export const viewport = siteViewport;

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const { shopName } = await getShopSettings();
  return (
    <Document>
      <ShopNotice />
      <QuietHeader name={shopName} back={{ href: '/', label: 'Back to the shop' }} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <ShopFooter />
    </Document>
  );
}
