import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { schemeStyles } from '@/components/developers/scheme-styles';
import { Document } from '@/components/layout/document';

export const metadata: Metadata = { title: 'Components', robots: { index: false, follow: false } };

/** For developers: not in a build of the shop. */
export default function DevelopersLayout({ children }: { children: ReactNode }) {
  return (
    <Document>
      <style>{schemeStyles()}</style>
      {children}
    </Document>
  );
}
