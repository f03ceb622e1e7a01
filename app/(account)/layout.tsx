import type { ReactNode } from 'react';
import { AnnouncementBar } from '@/components/layout/chrome/announcement-bar';
import { MinimalHeader } from '@/components/layout/chrome/minimal-header';
import { ShopFooter } from '@/components/layout/chrome/shop-footer';
import { Document } from '@/components/layout/document';
import { siteMetadata, siteViewport } from '@/components/layout/metadata/site-metadata';
import { getShopSettings } from '@/lib/settings/queries';

export const generateMetadata = siteMetadata;
export const viewport = siteViewport;

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const { shopName } = await getShopSettings();
  return (
    <Document>
      <AnnouncementBar />
      <MinimalHeader name={shopName} back={{ href: '/', label: 'Back to the shop' }} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <ShopFooter />
    </Document>
  );
}
