import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { MinimalHeader } from '@/components/layout/chrome/minimal-header';
import { Document } from '@/components/layout/document';
import { siteMetadata, siteViewport } from '@/components/layout/metadata/site-metadata';
import { getShopSettings } from '@/lib/settings/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { ...(await siteMetadata()), robots: { index: false, follow: false } };
}

export const viewport = siteViewport;

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const { shopName } = await getShopSettings();
  return (
    <Document>
      <MinimalHeader name={shopName} back={{ href: '/', label: 'To the shop' }} />
      {children}
    </Document>
  );
}
