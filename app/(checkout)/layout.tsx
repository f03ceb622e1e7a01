import type { ReactNode } from 'react';
import styles from '@/components/checkout/checkout-layout.module.css';
import { Document } from '@/components/layout/document';
import { QuietHeader } from '@/components/layout/quiet-header';
import { ShopNotice } from '@/components/layout/shop-notice';
import { siteMetadata, siteViewport } from '@/components/layout/site-metadata';
import { getShopSettings } from '@/lib/settings/queries';

export const generateMetadata = siteMetadata;
export const viewport = siteViewport;

export default async function CheckoutLayout({ children }: { children: ReactNode }) {
  const { shopName } = await getShopSettings();
  return (
    <Document>
      <ShopNotice />
      <QuietHeader name={shopName} back={{ href: '/cart', label: 'Back to your cart' }} />
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </Document>
  );
}
