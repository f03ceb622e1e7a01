import type { Metadata, Viewport } from 'next';
import { Document } from '@/components/layout/document';
import { MissingPage } from '@/components/layout/missing-page';
import { ShopFooter } from '@/components/layout/shop-footer';
import { ShopHeader } from '@/components/layout/shop-header';
import { siteViewport } from '@/components/layout/site-metadata';

export const metadata: Metadata = { title: 'There is no page here · NUE', robots: { index: false } };
export const viewport: Viewport = siteViewport;

export default function GlobalNotFound() {
  return (
    <Document>
      <ShopHeader />
      <main id="main" tabIndex={-1}>
        <MissingPage />
      </main>
      <ShopFooter />
    </Document>
  );
}
