import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Document } from '@/components/layout/document';
import { siteMetadata, siteViewport } from '@/components/layout/metadata/site-metadata';

export async function generateMetadata(): Promise<Metadata> {
  return {
    ...(await siteMetadata()),
    title: { default: 'Back office', template: '%s · Back office' },
    robots: { index: false, follow: false },
  };
}

export const viewport = siteViewport;

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>;
}
