import type { ReactNode } from 'react';
import styles from '@/components/checkout/checkout-layout.module.css';
import { AnnouncementBar } from '@/components/layout/chrome/announcement-bar';
import { MinimalHeader } from '@/components/layout/chrome/minimal-header';
import { Document } from '@/components/layout/document';
import { siteMetadata, siteViewport } from '@/components/layout/metadata/site-metadata';
import { getShopSettings } from '@/lib/settings/queries';

export const generateMetadata = siteMetadata;
export const viewport = siteViewport;

export default async function CheckoutLayout({ children }: { children: ReactNode }) {
  const { shopName } = await getShopSettings();
  return (
    <Document>
      <AnnouncementBar />
      <MinimalHeader name={shopName} back={{ href: '/cart', label: 'Back to your cart' }} />
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </Document>
  );
}
