import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Document } from '@/components/layout/document';
import { QuietHeader } from '@/components/layout/quiet-header';
import { siteMetadata, siteViewport } from '@/components/layout/site-metadata';

export async function generateMetadata(): Promise<Metadata> {
  return { ...(await siteMetadata()), robots: { index: false, follow: false } };
}

export const viewport = siteViewport;

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <Document>
      <QuietHeader back={{ href: '/', label: 'To the shop' }} />
      {children}
    </Document>
  );
}
