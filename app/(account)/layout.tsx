import type { ReactNode } from 'react';
import { Document } from '@/components/layout/document';
import { QuietHeader } from '@/components/layout/quiet-header';
import { ShopFooter } from '@/components/layout/shop-footer';
import { ShopNotice } from '@/components/layout/shop-notice';
import { siteMetadata, siteViewport } from '@/components/layout/site-metadata';

export const generateMetadata = siteMetadata;
export const viewport = siteViewport;

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <Document>
      <ShopNotice />
      <QuietHeader back={{ href: '/', label: 'Back to the shop' }} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <ShopFooter />
    </Document>
  );
}
